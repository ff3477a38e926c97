package org.greenchannel.prescription;

import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.episode.EpisodeMembers;
import org.springframework.stereotype.Component;

/** Who takes part in an episode through a prescription. */
@Component
class PrescriptionEpisodes implements EpisodeMembers {

  private final Prescriptions prescriptions;
  private final PrescriptionAccess access;

  PrescriptionEpisodes(Prescriptions prescriptions, PrescriptionAccess access) {
    this.prescriptions = prescriptions;
    this.access = access;
  }

  @Override
  public boolean takesPart(UUID episodeId, Actor actor) {
    return prescriptions.findByEpisodeId(episodeId).stream().anyMatch(p -> access.maySee(p, actor));
  }
}
