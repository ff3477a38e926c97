package org.greenchannel.referral;

/** Which of the published transitions hold for a referral. */
public enum ReferralCourse {
  /** Up, and the receiver answers. */
  UP,
  /** Up as an emergency: a notice that nobody can decline (医师法 Art. 27). */
  EMERGENCY,
  /** Down, with a hand-over package and an acceptance of its own. */
  DOWN;

  /** It is an emergency from the moment that the house has declared it one. */
  static ReferralCourse of(ReferralKind kind, ReferralStatus status, Triage triage) {
    if (kind == ReferralKind.DOWN) {
      return DOWN;
    }
    boolean declared = triage != null && triage.urgency() == Urgency.EMERGENCY;
    return declared && status != ReferralStatus.REQUESTED ? EMERGENCY : UP;
  }
}
