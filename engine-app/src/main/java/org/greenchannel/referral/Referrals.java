package org.greenchannel.referral;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All referrals. */
public interface Referrals extends JpaRepository<Referral, ReferralId>, JpaSpecificationExecutor<Referral> {

  /** Holds the row until the transaction ends, so that two acts that look elsewhere too cannot pass each other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Referral r where r.id = :id")
  Optional<Referral> hold(ReferralId id);

  /** The latest down-referral that answers an up-referral, unless it is in one of these states. */
  @Query(
      """
      select r from Referral r where r.placing.originId = :origin and r.kind = org.greenchannel.referral.ReferralKind.DOWN and r.state not in :except
      order by r.placing.requestedAt desc, r.id.value desc limit 1""")
  Optional<Referral> latestDown(UUID origin, Collection<ReferralState> except);

  @Query("select r from Referral r where r.placing.episodeId = :episode")
  Collection<Referral> ofEpisode(UUID episode);
}
