package org.greenchannel.referral;

/** What a deadline of the table {@code referral.deadline} is about. */
public enum DeadlineStep {
  REPLY,
  INFORMATION,
  VISIT,
  CANCELLATION,
  EXAMINE,
  DIAGNOSE,
  ADVICE,
  FOLLOW_UP,
  REDEMPTION;

  /** The institution that has to act: its people are reminded. */
  String responsible(Referral referral) {
    Route route = referral.route();
    boolean placer =
        switch (this) {
          case INFORMATION, EXAMINE -> true;
          case FOLLOW_UP -> referral.kind() != ReferralKind.DOWN;
          default -> false;
        };
    return placer ? route.fromInstitution() : route.toInstitution();
  }
}
