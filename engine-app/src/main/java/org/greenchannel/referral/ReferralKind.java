package org.greenchannel.referral;

/** What is asked of the other institution. */
public enum ReferralKind {
  /** Up to a hospital of a higher level. */
  UP,
  /** To an institution of the same level. */
  LATERAL,
  /** Down to primary care, with a hand-over package. */
  DOWN,
  /** Examined here, diagnosed there (基层检查、上级诊断). */
  CONSULT,
  /** A question to a colleague; the patient stays. */
  ADVICE,
  /** A test to be done there (检查检验申请单), redeemed within a window. */
  ORDER;

  /** The course on which a referral of this kind sets out. */
  ReferralCourse course() {
    return switch (this) {
      case UP, LATERAL -> ReferralCourse.UP;
      case DOWN -> ReferralCourse.DOWN;
      case CONSULT -> ReferralCourse.CONSULT;
      case ADVICE -> ReferralCourse.ADVICE;
      case ORDER -> ReferralCourse.ORDER;
    };
  }

  /** The patient travels, so that a place and a channel are looked for. */
  public boolean movesPatient() {
    return this == UP || this == LATERAL;
  }
}
