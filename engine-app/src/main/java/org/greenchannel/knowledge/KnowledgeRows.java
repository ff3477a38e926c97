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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knowledge rows in PostgreSQL: each holds from the version that brought it until the one that took it away. */
@Component
class KnowledgeRows {

  private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};
  private static final String COLUMNS =
      "knowledge_row (since, id, kind, rule_no, code, name, params, valid_from, valid_until, basis, law_key, source)";

  private final BulkCopy copy;
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  KnowledgeRows(BulkCopy copy, JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.copy = copy;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** A stored version. */
  record Version(int no, String fingerprint) {}

  /** What makes one version of another: rows that come (or come in place of their id), ids that go. */
  record Delta(List<KnowledgeRow> come, List<String> go) {}

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
    return list("since <= ? and (gone is null or gone > ?)", version, version);
  }

  /** What became of version {@code from} until version {@code to}. */
  Delta between(int from, int to) {
    List<String> go =
        jdbc.sql("select id from knowledge_row where since <= ? and gone > ? and gone <= ?")
            .params(from, from, to)
            .query(String.class)
            .list();
    return new Delta(list("since > ? and since <= ? and (gone is null or gone > ?)", from, to, to), go);
  }

  /** The rows that version brought. */
  List<KnowledgeRow> broughtBy(int version) {
    return list("since = ?", version);
  }

  /** The rows that version took away, with their last content. */
  List<KnowledgeRow> takenBy(int version) {
    return list("gone = ?", version);
  }

  /** The versions after this one that touched any of these rows. */
  List<Integer> touchedAfter(int version, Collection<String> ids) {
    return jdbc.sql(
            """
            select distinct v from knowledge_row cross join lateral (values (since), (gone)) t (v)
            where id = any (?) and v > ? order by v""")
        .params(ids.toArray(String[]::new), version)
        .query(Integer.class)
        .list();
  }

  /** Makes version {@code no}: these rows come, the named ones go. */
  void write(int no, Collection<KnowledgeRow> come, Collection<String> go) {
    if (!go.isEmpty()) {
      jdbc.sql("update knowledge_row set gone = ? where id = any (?) and gone is null")
          .params(no, go.toArray(String[]::new))
          .update();
    }
    Map<Map<String, String>, String> texts = new HashMap<>();
    copy.into(
        COLUMNS, come,
        row ->
            new Object[] {
              no, row.id(), row.kind().fileName(), row.ruleNo(), row.code(), row.name(),
              texts.computeIfAbsent(row.params(), this::text), row.from(), row.until(), row.basis(), row.lawKey(), row.source()
            });
  }

  /** Names a version by its content; done after its rows are written. */
  void name(int no, String fingerprint, String by, String act, UUID importId, int rows) {
    jdbc.sql(
            """
            insert into knowledge_version (no, fingerprint, made_at, made_by, act, import_id, rows)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(no, fingerprint, Timestamp.from(clock.instant()), by, act, importId, rows)
        .update();
  }

  /** The versions, newest first. */
  List<KnowledgeVersion> versions(int page, int size) {
    return jdbc.sql(
            """
            select v.*, i.file_name from knowledge_version v left join knowledge_import i on i.id = v.import_id
            order by v.no desc limit ? offset ?""")
        .params(size, (long) page * size)
        .query(
            (r, i) ->
                new KnowledgeVersion(
                    r.getInt("no"), r.getString("fingerprint"), r.getTimestamp("made_at").toInstant(), r.getString("made_by"),
                    r.getString("act"), r.getObject("import_id", UUID.class), r.getString("file_name"), r.getInt("rows")))
        .list();
  }

  /** One writer at a time, until the end of the transaction. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('knowledge', 0))").query((r, i) -> 1).single();
  }

  private List<KnowledgeRow> list(String condition, Object... parameters) {
    Map<String, Map<String, String>> params = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    return jdbc.sql("select * from knowledge_row where " + condition)
        .params(parameters)
        .query((r, i) -> rowOf(r, params, words))
        .list();
  }

  /** Names, sources and parameters repeat over thousands of rows: one copy each. */
  private KnowledgeRow rowOf(ResultSet r, Map<String, Map<String, String>> params, Map<String, String> words) throws SQLException {
    return new KnowledgeRow(
        r.getString("id"), KnowledgeKind.named(r.getString("kind")), r.getInt("rule_no"), r.getString("code"),
        words.computeIfAbsent(r.getString("name"), same -> same), params.computeIfAbsent(r.getString("params"), this::params),
        r.getObject("valid_from", LocalDate.class), r.getObject("valid_until", LocalDate.class),
        words.computeIfAbsent(r.getString("basis"), same -> same), words.computeIfAbsent(r.getString("law_key"), same -> same),
        words.computeIfAbsent(r.getString("source"), same -> same));
  }

  private Map<String, String> params(String text) {
    try {
      return Map.copyOf(json.readValue(text, PARAMS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("parameters of a knowledge row cannot be read: " + text, e);
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
