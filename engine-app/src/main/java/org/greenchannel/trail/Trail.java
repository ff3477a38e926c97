package org.greenchannel.trail;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes the trail in the transaction of the act; the database refuses to change or delete it. */
@Component
public class Trail {

  private final JdbcClient jdbc;
  private final Clock clock;

  Trail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void write(Deed deed) {
    jdbc.sql(
            """
            insert into trail (at, actor, institution, act, record_type, record_id, number, episode_id,
              outcome, reason, note_zh, note_en, decision_ids, address)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Timestamp.from(clock.instant()), deed.actor.username(), deed.actor.institutionCode(),
            deed.act, deed.recordType, deed.recordId, deed.number, deed.episodeId, deed.outcome,
            deed.reason, deed.noteZh, deed.noteEn, deed.decisionIds.toArray(new UUID[0]), address())
        .update();
  }

  /** What was done in an episode, in order; reads and refusals are left out. */
  public List<TrailEntry> timeline(UUID episodeId) {
    return jdbc.sql("select * from trail where episode_id = ? and outcome = 'done' order by id")
        .param(episodeId)
        .query((r, i) -> entry(r))
        .list();
  }

  /** Everything done to, read of, or refused on a record, in order. */
  public List<TrailEntry> ofRecord(UUID recordId) {
    return jdbc.sql("select * from trail where record_id = ? order by id")
        .param(recordId)
        .query((r, i) -> entry(r))
        .list();
  }

  private static TrailEntry entry(ResultSet r) throws SQLException {
    Array decisions = r.getArray("decision_ids");
    return new TrailEntry(
        r.getLong("id"), r.getTimestamp("at").toInstant(), r.getString("actor"),
        r.getString("institution"), r.getString("act"), r.getString("record_type"),
        r.getObject("record_id", UUID.class), r.getString("number"),
        r.getObject("episode_id", UUID.class), r.getString("outcome"), r.getString("reason"),
        r.getString("note_zh"), r.getString("note_en"),
        decisions == null ? List.of() : Arrays.asList((UUID[]) decisions.getArray()));
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
        ? attributes.getRequest().getRemoteAddr()
        : null;
  }
}
