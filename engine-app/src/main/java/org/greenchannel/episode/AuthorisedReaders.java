package org.greenchannel.episode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Registry;
import org.greenchannel.registry.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read an episode without a part in it: those who treat patients, at an institution that the patient has authorised
 * (跨机构授权使用). They read only; no new record of theirs joins the episode by it.
 */
@Component
class AuthorisedReaders {

  private final JdbcClient jdbc;
  private final Registry registry;
  private final Clock clock;

  AuthorisedReaders(JdbcClient jdbc, Registry registry, Clock clock) {
    this.jdbc = jdbc;
    this.registry = registry;
    this.clock = clock;
  }

  private record Holding(String patientId, String institution) {}

  boolean mayRead(UUID episodeId, Actor actor) {
    boolean treats = actor.is(Role.DOCTOR) || actor.is(Role.NURSE) || actor.is(Role.PHARMACIST);
    LocalDate today = LocalDate.now(clock);
    return treats
        && actor.institutionCode() != null
        && holdings(episodeId).stream()
            .anyMatch(h -> registry.mayUse(h.patientId(), h.institution(), actor.institutionCode(), Scope.SUMMARY, today));
  }

  private List<Holding> holdings(UUID episodeId) {
    return jdbc.sql(
            """
            select patient_id, from_institution institution from referral where episode_id = :episode
            union select patient_id, to_institution from referral where episode_id = :episode
            union select patient_id, institution_code from prescription where episode_id = :episode""")
        .param("episode", episodeId)
        .query((r, i) -> new Holding(r.getString("patient_id"), r.getString("institution")))
        .list();
  }
}
