package org.greenchannel.delivery;

import java.util.Locale;

/** Where a parcel of medicine is. */
public enum DeliveryStatus {
  AWAITING_CARRIER,
  PACKED,
  HANDED_TO_CARRIER,
  IN_TRANSIT,
  ATTEMPT_FAILED,
  QUARANTINED,
  REFUSED_BY_PATIENT,
  RETURNING,
  DELIVERED,
  RETURNED,
  LOST,
  CANCELLED;

  /** The word on the wire, such as {@code in-transit}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing further happens to the parcel. */
  public boolean isEnd() {
    return this == DELIVERED || this == RETURNED || this == LOST || this == CANCELLED;
  }
}
