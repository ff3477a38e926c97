package org.greenchannel.referral;

/** Which of the published transitions hold for a referral. */
public enum ReferralCourse {
  /** Up or sideways, and the receiver answers. */
  UP,
  /** An emergency, from the moment that the house has declared it one: a notice that nobody can decline (医师法 Art. 27). */
  EMERGENCY,
  /** Down, with a hand-over package and an acceptance of its own. */
  DOWN,
  CONSULT,
  ADVICE,
  ORDER
}
