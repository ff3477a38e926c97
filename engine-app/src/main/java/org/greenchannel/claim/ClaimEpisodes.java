package org.greenchannel.claim;

import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.episode.EpisodeMembers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in an episode through a claim. */
@Component
class ClaimEpisodes implements EpisodeMembers {

  private final JdbcClient jdbc;

  ClaimEpisodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean takesPart(UUID episodeId, Actor actor) {
    boolean reviews = actor.is(Role.REVIEWER) || actor.is(Role.OPERATIONS);
    return jdbc.sql(
            """
            select exists (select 1 from claim where episode_id = ? and (patient_id = ?
              or (institution_code = ? and ?) or (insurer = ? and ?)))""")
        .params(
            episodeId, actor.patientId(), actor.institutionCode(), !reviews, actor.institutionCode(), reviews)
        .query(Boolean.class)
        .single();
  }
}
