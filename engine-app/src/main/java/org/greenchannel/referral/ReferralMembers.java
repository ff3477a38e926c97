package org.greenchannel.referral;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.episode.EpisodeMembers;
import org.greenchannel.episode.EpisodeRecord;
import org.greenchannel.registry.Scope;
import org.springframework.stereotype.Component;

/** Who takes part in an episode through its referrals. */
@Component
class ReferralMembers implements EpisodeMembers {

  private final Referrals referrals;

  ReferralMembers(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public List<EpisodeRecord> records(UUID episodeId, Actor actor) {
    return referrals.ofEpisode(episodeId).stream().map(referral -> of(referral, actor)).toList();
  }

  /** A test or an examination from afar is read by those too who may read results only. */
  private static Set<Scope> scopesOf(ReferralKind kind) {
    return switch (kind) {
      case ORDER, CONSULT -> Set.of(Scope.REFERRALS, Scope.RESULTS);
      default -> Set.of(Scope.REFERRALS);
    };
  }

  /** Both institutions keep a referral, and the one that redeemed an order. */
  static EpisodeRecord of(Referral referral, Actor actor) {
    Set<String> holders =
        new HashSet<>(List.of(referral.route().fromInstitution(), referral.route().toInstitution(), referral.receiver()));
    return new EpisodeRecord(
        referral.id().value(), referral.placing().patientId(), holders, scopesOf(referral.kind()), referral.isInvolved(actor));
  }
}
