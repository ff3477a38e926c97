package org.greenchannel.referral;

import java.util.Locale;

/** Where the execution of a referral stands, in the words of a FHIR R4 Task. */
public enum ReferralStatus {
  DRAFT,
  REQUESTED,
  RECEIVED,
  ACCEPTED,
  REJECTED,
  IN_PROGRESS,
  COMPLETED,
  FAILED,
  CANCELLED;

  /** The FHIR code, for example {@code in-progress}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** No act leads out of it. */
  public boolean isFinal() {
    return this == REJECTED || this == COMPLETED || this == FAILED || this == CANCELLED;
  }
}
