package org.greenchannel.capacity;

/** How urgent a place is wanted, the most urgent first. */
public enum Priority {
  EMERGENCY,
  URGENT,
  ROUTINE;

  /** The nearest days are open to it, also before their release. */
  public boolean isUrgent() {
    return this != ROUTINE;
  }

  /** The place in the waiting list: by urgency, then those whom their family doctor refers. */
  int rank(boolean family) {
    return ordinal() * 2 + (family ? 0 : 1);
  }
}
