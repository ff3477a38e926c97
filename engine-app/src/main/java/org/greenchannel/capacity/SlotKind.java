package org.greenchannel.capacity;

/** Whose time it is: a word of the table {@code referral.slot_quota}. */
public enum SlotKind {
  ALL,
  /** An expert's clinic (专家号). */
  EXPERT
}
