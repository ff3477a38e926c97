package org.greenchannel.referral;

import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.episode.EpisodeMembers;
import org.springframework.stereotype.Component;

/** Who takes part in an episode through its referrals. */
@Component
class ReferralMembers implements EpisodeMembers {

  private final Referrals referrals;

  ReferralMembers(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public boolean takesPart(UUID episodeId, Actor actor) {
    return referrals.ofEpisode(episodeId).stream().anyMatch(r -> actor.is(Role.REGULATOR) || r.isInvolved(actor));
  }
}
