package org.greenchannel.referral;

/** What a deadline of the table {@code referral.deadline} is about. */
public enum DeadlineStep {
  /** How urgent it is, where no rule matched. */
  TRIAGE,
  REPLY,
  INFORMATION,
  /** No time is arranged yet. */
  VISIT,
  /** The arranged time is over, and nobody has said whether the patient came. */
  ATTENDANCE,
  /** The patient did not come, or the hospital called the appointment off: another time is to be made. */
  APPOINTMENT,
  /** The patient has been there: the hospital reports what came of it. */
  OUTCOME,
  CANCELLATION,
  EXAMINE,
  DIAGNOSE,
  ADVICE,
  FOLLOW_UP,
  /** An order waits for its patient. */
  REDEMPTION,
  /** The tests are under way, the results are to come. */
  RESULT;

  /** The institution that has to act: its people are reminded. */
  String responsible(Referral referral) {
    boolean placer =
        switch (this) {
          case TRIAGE, INFORMATION, EXAMINE -> true;
          case FOLLOW_UP -> referral.kind() != ReferralKind.DOWN;
          default -> false;
        };
    return placer ? referral.route().fromInstitution() : referral.receiver();
  }
}
