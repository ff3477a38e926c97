package org.greenchannel.prescription;

import java.util.Locale;

/** Where a prescription stands (words of FHIR MedicationRequest and Task, one at a time). */
public enum PrescriptionStatus {
  DRAFT,
  SIGNED,
  IN_REVIEW,
  READY,
  IN_PROGRESS,
  COMPLETED,
  RETURNED,
  REFUSED,
  EXPIRED,
  CANCELLED;

  /** The word on the wire, such as {@code in-review}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing further happens to the prescription. */
  public boolean isEnd() {
    return this == COMPLETED || this == REFUSED || this == EXPIRED || this == CANCELLED;
  }
}
