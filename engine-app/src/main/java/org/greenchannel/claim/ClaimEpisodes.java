package org.greenchannel.claim;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.episode.EpisodeMembers;
import org.greenchannel.episode.EpisodeRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in an episode through a claim; no authorisation opens what was paid to other institutions. */
@Component
class ClaimEpisodes implements EpisodeMembers {

  private final JdbcClient jdbc;

  ClaimEpisodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<EpisodeRecord> records(UUID episodeId, Actor actor) {
    boolean reviews = actor.is(Role.REVIEWER) || actor.is(Role.OPERATIONS);
    return jdbc.sql(
            """
            select id, patient_id, coalesce(patient_id = ?, false) or coalesce(institution_code = ? and ?, false)
              or coalesce(insurer = ? and ?, false) theirs from claim where episode_id = ?""")
        .params(actor.patientId(), actor.institutionCode(), !reviews, actor.institutionCode(), reviews, episodeId)
        .query(
            (r, i) ->
                new EpisodeRecord(
                    r.getObject("id", UUID.class), r.getString("patient_id"), Set.of(), Set.of(),
                    r.getBoolean("theirs")))
        .list();
  }
}
