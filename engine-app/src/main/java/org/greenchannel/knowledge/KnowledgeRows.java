package org.greenchannel.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knowledge rows in PostgreSQL: each holds from the version that brought it until the one that took it away. */
@Component
class KnowledgeRows {

  private static final int BATCH = 1000;
  private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  KnowledgeRows(JdbcTemplate template, JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.template = template;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** A stored version. */
  record Version(int no, String fingerprint) {}

  Optional<Version> latest() {
    return jdbc.sql("select no, fingerprint from knowledge_version order by no desc limit 1")
        .query((r, i) -> new Version(r.getInt("no"), r.getString("fingerprint")))
        .optional();
  }

  /** The latest version with this fingerprint. */
  Optional<Integer> named(String fingerprint) {
    return jdbc.sql("select no from knowledge_version where fingerprint = ? order by no desc limit 1")
        .param(fingerprint)
        .query(Integer.class)
        .optional();
  }

  /** The rows of a version: that of today, or an earlier one for a replay. */
  List<KnowledgeRow> of(int version) {
    return jdbc.sql("select * from knowledge_row where since <= ? and (gone is null or gone > ?)")
        .params(version, version)
        .query((r, i) -> rowOf(r))
        .list();
  }

  /** Makes version {@code no}: these rows come, the named ones go. */
  void write(int no, Collection<KnowledgeRow> come, Collection<String> go) {
    template.batchUpdate(
        "update knowledge_row set gone = ? where id = ? and gone is null", go, BATCH,
        (statement, id) -> {
          statement.setInt(1, no);
          statement.setString(2, id);
        });
    template.batchUpdate(
        """
        insert into knowledge_row (since, id, kind, rule_no, code, name, params, valid_from, valid_until,
          basis, law_key, source) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
        come, BATCH,
        (statement, row) -> {
          statement.setInt(1, no);
          statement.setString(2, row.id());
          statement.setString(3, row.kind().fileName());
          statement.setInt(4, row.ruleNo());
          statement.setString(5, row.code());
          statement.setString(6, row.name());
          statement.setString(7, text(row.params()));
          statement.setObject(8, row.from());
          statement.setObject(9, row.until());
          statement.setString(10, row.basis());
          statement.setString(11, row.lawKey());
          statement.setString(12, row.source());
        });
  }

  /** Names a version by its content; done after its rows are written. */
  void name(int no, String fingerprint, String by, UUID importId, int rows) {
    jdbc.sql(
            """
            insert into knowledge_version (no, fingerprint, made_at, made_by, import_id, rows)
            values (?, ?, ?, ?, ?, ?)""")
        .params(no, fingerprint, Timestamp.from(clock.instant()), by, importId, rows)
        .update();
  }

  /** One writer at a time, until the end of the transaction. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('knowledge', 0))").query((r, i) -> 1).single();
  }

  private KnowledgeRow rowOf(ResultSet r) throws SQLException {
    try {
      return new KnowledgeRow(
          r.getString("id"), KnowledgeKind.named(r.getString("kind")), r.getInt("rule_no"),
          r.getString("code"), r.getString("name"), json.readValue(r.getString("params"), PARAMS),
          r.getObject("valid_from", LocalDate.class), r.getObject("valid_until", LocalDate.class),
          r.getString("basis"), r.getString("law_key"), r.getString("source"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("knowledge row " + r.getString("id") + " cannot be read", e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
