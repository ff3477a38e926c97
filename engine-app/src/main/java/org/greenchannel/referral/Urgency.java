package org.greenchannel.referral;

/** How urgent an up-referral is, the least urgent first, so that the natural order is the order of urgency. */
public enum Urgency {
  /** No rule matched: a doctor decides. */
  DOCTOR_DECIDES,
  ROUTINE,
  URGENT,
  EMERGENCY;

  /** The more urgent of the two: a doctor may raise what a table says, nobody lowers it. */
  public Urgency orRaisedTo(Urgency other) {
    return other != null && other.compareTo(this) > 0 ? other : this;
  }
}
