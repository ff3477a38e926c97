package org.greenchannel.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Ids;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Row;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes decisions in the transaction of the act that rests on them; they can be replayed on their version. */
@Component
public class DecisionLog {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;
  private final ObjectMapper json;

  DecisionLog(JdbcClient jdbc, JdbcTemplate batch, Clock clock, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
    this.json = json;
  }

  /** Keeps a decision about a record and returns its id, which the trail names. */
  public UUID write(Decision decision, UUID recordId, UUID episodeId) {
    return write(List.of(decision), recordId, episodeId).get(0);
  }

  /** Keeps decisions about a record in one go and returns their ids, in order. */
  public List<UUID> write(List<Decision> decisions, UUID recordId, UUID episodeId) {
    List<Object[]> rows = decisions.stream().map(d -> row(d, recordId, episodeId)).toList();
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          """
          insert into decision_log (id, at, table_name, fingerprint, region, case_date, record_id,
            episode_id, rule_ids, law_keys, by_default, inputs, outcome)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""",
          rows);
    }
    return rows.stream().map(row -> (UUID) row[0]).toList();
  }

  private Object[] row(Decision decision, UUID recordId, UUID episodeId) {
    return new Object[] {
      Ids.next(), Timestamp.from(clock.instant()), decision.table(), decision.fingerprint(), decision.region(),
      decision.caseDate(), recordId, episodeId,
      decision.rows().stream().map(Row::ruleId).collect(Collectors.joining(",")),
      decision.rows().stream().map(r -> r.law().key()).distinct().collect(Collectors.joining(",")),
      decision.byDefault(), text(decision.inputs()),
      text(decision.rows().stream().map(r -> r.outcome().values()).toList())
    };
  }

  /** The decisions of an episode, in order, as a reader wants them. */
  public List<LoggedDecision> ofEpisode(UUID episodeId) {
    return ofRecord(null, episodeId);
  }

  /** The decisions about one record of an episode, in order. @param recordId null for all records */
  public List<LoggedDecision> ofRecord(UUID recordId, UUID episodeId) {
    return jdbc.sql(
            """
            select id, at, table_name, fingerprint, rule_ids, law_keys from decision_log
            where episode_id = :episode and (cast(:record as uuid) is null or record_id = :record) order by id""")
        .param("episode", episodeId)
        .param("record", recordId)
        .query(
            (r, i) ->
                new LoggedDecision(
                    r.getObject("id", UUID.class), r.getTimestamp("at").toInstant(),
                    r.getString("table_name"), r.getString("fingerprint"),
                    List.of(r.getString("rule_ids").split(",")),
                    List.of(r.getString("law_keys").split(","))))
        .list();
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a decision cannot be kept", e);
    }
  }
}
