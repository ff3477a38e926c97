package org.greenchannel.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.episode.EpisodeMembers;
import org.greenchannel.episode.EpisodeRecord;
import org.greenchannel.registry.Scope;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** Whose a delivery is to see; to everybody else it does not exist, and the attempt is kept. */
@Component
class DeliveryAccess implements EpisodeMembers {

  private final Deliveries deliveries;
  private final Trail trail;

  DeliveryAccess(Deliveries deliveries, Trail trail) {
    this.deliveries = deliveries;
    this.trail = trail;
  }

  /** A carrier sees its delivery and takes no part in the episode. */
  @Override
  public List<EpisodeRecord> records(UUID episodeId, Actor actor) {
    return deliveries.findByEpisodeId(episodeId).stream()
        .map(
            d ->
                new EpisodeRecord(
                    d.id(), d.patientId(), Set.of(d.institutionCode()), Set.of(Scope.PRESCRIPTIONS),
                    maySee(d, actor) && !d.carrierCode().equals(actor.institutionCode())))
        .toList();
  }

  /** The patient, the prescribing institution, the pharmacy, the carrier, the regulator. */
  private static boolean maySee(Delivery d, Actor actor) {
    String institution = actor.institutionCode();
    boolean patient = actor.is(Role.PATIENT) && d.patientId().equals(actor.patientId());
    boolean pharmacist = actor.isAt(Role.PHARMACIST, d.pharmacyCode());
    boolean carrier = d.carrierCode().equals(institution);
    return patient || pharmacist || carrier || d.institutionCode().equals(institution) || actor.is(Role.REGULATOR);
  }

  Answer<Delivery> find(UUID id, Actor actor, String deed) {
    Optional<Delivery> found = deliveries.findById(id);
    if (found.isPresent() && maySee(found.get(), actor)) {
      return Answer.done(found.get());
    }
    Refusal unknown = Refusal.notFound("delivery.unknown", id);
    trail.write(Deed.of(actor, deed, "delivery").on(id, null, null).refused(unknown));
    return Answer.refused(unknown);
  }
}
