package org.greenchannel.prescription;

import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.episode.EpisodeMembers;
import org.greenchannel.episode.EpisodeRecord;
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
  public List<EpisodeRecord> records(UUID episodeId, Actor actor) {
    return prescriptions.findByEpisodeId(episodeId).stream().map(p -> access.record(p, actor)).toList();
  }
}
