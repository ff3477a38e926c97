package org.greenchannel.referral;

import java.util.List;

/** Why a receiver does not take a patient; the reasons offered depend on the direction. */
public enum DeclineReason {
  NO_CAPACITY,
  OUT_OF_SCOPE,
  BETTER_ELSEWHERE,
  DRUG_MISSING,
  INFORMATION_MISSING,
  /** Says nothing by itself: the explanation is required. */
  OTHER;

  private static final List<DeclineReason> UP =
      List.of(NO_CAPACITY, OUT_OF_SCOPE, BETTER_ELSEWHERE, INFORMATION_MISSING, OTHER);
  private static final List<DeclineReason> DOWN =
      List.of(NO_CAPACITY, DRUG_MISSING, OUT_OF_SCOPE, INFORMATION_MISSING, OTHER);

  /** The reasons that may be given, in the order of the form. */
  public static List<DeclineReason> offeredFor(ReferralKind kind) {
    return kind == ReferralKind.UP ? UP : DOWN;
  }
}
