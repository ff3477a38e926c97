package org.greenchannel.referral;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the followers of referrals what a change of state means to them. */
@Component
class ReferralFollowers {

  private static final Set<ReferralStatus> TAKEN = EnumSet.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.COMPLETED);
  private static final Set<ReferralStatus> ENDED = EnumSet.of(ReferralStatus.REJECTED, ReferralStatus.CANCELLED);

  private final List<ReferralFollower> followers;

  ReferralFollowers(List<ReferralFollower> followers) {
    this.followers = followers;
  }

  void moved(Referral referral, ReferralState before) {
    if (!TAKEN.contains(before.status()) && TAKEN.contains(referral.status())) {
      taken(referral);
    } else if (before.status() == ReferralStatus.ACCEPTED && ENDED.contains(referral.status())) {
      followers.forEach(follower -> follower.ended(referral));
    }
  }

  void taken(Referral referral) {
    followers.forEach(follower -> follower.taken(referral));
  }
}
