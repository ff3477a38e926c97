package org.greenchannel.capacity;

/** What has become of a place. */
public enum PlaceState {
  /** Offered to the first of the waiting list for a time. */
  OFFERED,
  /** Taken; the hospital's own system has not said yes yet. */
  HELD,
  /** Taken, and the hospital's own system knows. */
  CONFIRMED,
  /** Given back. */
  RELEASED,
  /** The hospital's own system had no such place after all. */
  REFUSED;

  public boolean isActive() {
    return compareTo(RELEASED) < 0;
  }
}
