package org.greenchannel.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.ruleset.RuleVersion.Status;
import org.greenchannel.ruleset.RuleVersion.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded tables in PostgreSQL: workbook, compiled bytes, examples, and what became of them. */
@Component
class RuleVersions {

  private static final TypeReference<List<TableProblem>> PROBLEMS = new TypeReference<>() {};
  private static final String FIELDS =
      """
      select id, table_name, version, status, step, file_name, fingerprint, rules, own_examples, problems, uploaded_by,
        uploaded_at, finished_at, took_ms from rule_table_version""";

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  RuleVersions(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** One change of a table at a time, until the end of the transaction. */
  void lock(String table) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ruleset ' || ?, 0))").param(table).query((r, i) -> 1).single();
  }

  int next(String table) {
    return jdbc.sql("select coalesce(max(version), 0) + 1 from rule_table_version where table_name = ?")
        .param(table).query(Integer.class).single();
  }

  void add(RuleVersion one, byte[] workbook, byte[] examples, int leaseSeconds) {
    jdbc.sql(
            """
            insert into rule_table_version (id, table_name, version, status, step, file_name, workbook, fingerprint,
              examples, own_examples, problems, uploaded_by, uploaded_at, lease_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, clock_timestamp() + make_interval(secs => ?))""")
        .params(
            one.id(), one.table(), one.version(), one.status().name(), one.step().name(), one.fileName(), workbook,
            one.fingerprint(), examples, one.ownExamples(), one.uploadedBy(), Timestamp.from(one.uploadedAt()),
            leaseSeconds)
        .update();
  }

  void step(UUID id, Step step) {
    jdbc.sql("update rule_table_version set step = ? where id = ? and status = 'COMPILING'")
        .params(step.name(), id).update();
  }

  /** False when it is no longer being compiled: somebody took it for lost meanwhile. */
  boolean refuse(UUID id, List<TableProblem> problems, long tookMillis) {
    return jdbc.sql(
                """
                update rule_table_version set status = 'REFUSED', step = 'DONE', problems = ?::jsonb, finished_at = ?,
                  took_ms = ? where id = ? and status = 'COMPILING'""")
            .params(text(problems), now(), (int) tookMillis, id)
            .update()
        == 1;
  }

  /** Puts a compiled version in the place of the live one; false when it is no longer being compiled. */
  boolean goLive(UUID id, CompiledTable compiled, long tookMillis) {
    endLive(compiled.table());
    return jdbc.sql(
                """
                update rule_table_version set status = 'LIVE', step = 'DONE', kjar = ?, rules = ?, finished_at = ?,
                  took_ms = ? where id = ? and status = 'COMPILING'""")
            .params(compiled.kjar(), compiled.rules(), now(), (int) tookMillis, id)
            .update()
        == 1;
  }

  /** Takes the live version out, so that the shipped table answers or another version can take its place. */
  void endLive(String table) {
    jdbc.sql("update rule_table_version set status = 'SUPERSEDED' where table_name = ? and status = 'LIVE'")
        .param(table).update();
  }

  /** Puts a version that was live once back. */
  boolean revive(UUID id) {
    return jdbc.sql("update rule_table_version set status = 'LIVE' where id = ? and status = 'SUPERSEDED'").param(id).update() == 1;
  }

  /** The live version of each table that has one. */
  Map<String, UUID> live() {
    Map<String, UUID> live = new HashMap<>();
    jdbc.sql("select table_name, id from rule_table_version where status = 'LIVE'")
        .query((r, i) -> live.put(r.getString(1), r.getObject(2, UUID.class)))
        .list();
    return live;
  }

  Optional<RuleVersion> find(String table, UUID id) {
    return jdbc.sql(FIELDS + " where table_name = ? and id = ?").params(table, id).query((r, i) -> read(r)).optional();
  }

  Optional<RuleVersion> find(String table, int version) {
    return jdbc.sql(FIELDS + " where table_name = ? and version = ?").params(table, version).query((r, i) -> read(r)).optional();
  }

  Optional<RuleVersion> with(String table, Status status) {
    return jdbc.sql(FIELDS + " where table_name = ? and status = ?").params(table, status.name()).query((r, i) -> read(r)).optional();
  }

  /** Newest first. */
  List<RuleVersion> of(String table) {
    return jdbc.sql(FIELDS + " where table_name = ? order by version desc limit 100").param(table).query((r, i) -> read(r)).list();
  }

  /** All live and compiling ones. */
  List<RuleVersion> current() {
    return jdbc.sql(FIELDS + " where status in ('LIVE', 'COMPILING')").query((r, i) -> read(r)).list();
  }

  CompiledTable compiled(UUID id) {
    return jdbc.sql("select table_name, fingerprint, rules, kjar from rule_table_version where id = ?")
        .param(id)
        .query((r, i) -> new CompiledTable(r.getString(1), r.getString(2), r.getInt(3), r.getBytes(4)))
        .single();
  }

  byte[] workbook(UUID id) {
    return jdbc.sql("select workbook from rule_table_version where id = ?").param(id).query((r, i) -> r.getBytes(1)).single();
  }

  byte[] examples(UUID id) {
    return jdbc.sql("select examples from rule_table_version where id = ?").param(id).query((r, i) -> r.getBytes(1)).single();
  }

  /** Says that these are still being worked on; by the database's clock, which all nodes share. */
  void renew(Collection<UUID> ids, int leaseSeconds) {
    ids.forEach(id -> jdbc.sql("update rule_table_version set lease_until = clock_timestamp() + make_interval(secs => ?) where id = ?")
        .params(leaseSeconds, id).update());
  }

  /** Those that nobody works on any more: their node stopped in the middle. */
  List<RuleVersion> abandoned() {
    return jdbc.sql(FIELDS + " where status = 'COMPILING' and lease_until < clock_timestamp()").query((r, i) -> read(r)).list();
  }

  private RuleVersion read(ResultSet r) throws SQLException {
    Timestamp finished = r.getTimestamp("finished_at");
    return new RuleVersion(
        r.getObject("id", UUID.class), r.getString("table_name"), r.getInt("version"), Status.valueOf(r.getString("status")),
        Step.valueOf(r.getString("step")), r.getString("file_name"), r.getString("fingerprint"),
        r.getObject("rules", Integer.class), r.getBoolean("own_examples"), problems(r.getString("problems")),
        r.getString("uploaded_by"), r.getTimestamp("uploaded_at").toInstant(),
        finished == null ? null : finished.toInstant(), r.getObject("took_ms", Integer.class));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private List<TableProblem> problems(String text) {
    try {
      return json.readValue(text, PROBLEMS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the problems of an uploaded table cannot be read", e);
    }
  }

  private String text(List<TableProblem> problems) {
    try {
      return json.writeValueAsString(problems).replace("\\u0000", "");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the problems of an uploaded table cannot be kept", e);
    }
  }
}
