package org.greenchannel.claim.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.claim.batch.ClaimBatchView.Failure;
import org.greenchannel.claim.batch.ClaimBatchView.Progress;
import org.greenchannel.claim.batch.ClaimBatchView.Status;
import org.greenchannel.rules.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The batch audits that were asked for. */
@Component
class ClaimBatches {

  private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  ClaimBatches(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** A new batch: its id, number, who submits it for which institution, bound to which, of which files. */
  record New(
      UUID id, String number, String by, String institution, String boundTo, Map<String, String> files, String encoding) {}

  void add(New batch) {
    jdbc.sql(
            """
            insert into claim_batch (id, number, status, submitted_by, institution, bound_to, files, encoding, submitted_at)
            values (?, ?, 'QUEUED', ?, ?, ?, ?::jsonb, ?, ?)""")
        .params(
            batch.id(), batch.number(), batch.by(), batch.institution(), batch.boundTo(), text(batch.files()),
            batch.encoding(), Timestamp.from(clock.instant()))
        .update();
  }

  /** Those of an institution that are not over; counted one submitter at a time. */
  int open(String institution) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('claim-batch/' || ?, 0))").param(institution).query((r, i) -> 1).single();
    return jdbc.sql("select count(*) from claim_batch where institution = ? and status in ('QUEUED', 'RUNNING')")
        .param(institution)
        .query(Integer.class)
        .single();
  }

  Optional<ClaimBatchView> find(UUID id) {
    return jdbc.sql("select * from claim_batch where id = ?").param(id).query((r, i) -> view(r)).optional();
  }

  /** Newest first; {@code before} is a cursor. */
  List<ClaimBatchView> page(String institution, UUID before, int limit) {
    List<Object> values = new ArrayList<>(List.of(institution));
    String where = "institution = ?";
    if (before != null) {
      where += " and id < ?";
      values.add(before);
    }
    values.add(limit);
    return jdbc.sql("select * from claim_batch where " + where + " order by id desc limit ?").params(values)
        .query((r, i) -> view(r)).list();
  }

  long count(String institution) {
    return jdbc.sql("select count(*) from claim_batch where institution = ?").param(institution).query(Long.class).single();
  }

  /** What is to be run: the batch, the one institution it may speak of, its encoding and knowledge version. */
  record Job(UUID id, String boundTo, String encoding, Integer knowledge) {}

  /** Takes the oldest that waits; two takers never get the same. */
  Optional<Job> take(int knowledge) {
    return jdbc.sql(
            """
            update claim_batch set status = 'RUNNING', started_at = coalesce(started_at, :now), knowledge = coalesce(knowledge, :knowledge)
            where id = (select id from claim_batch where status = 'QUEUED' order by submitted_at, id limit 1 for update skip locked)
            returning id, bound_to, encoding, knowledge""")
        .param("now", Timestamp.from(clock.instant()))
        .param("knowledge", knowledge)
        .query((r, i) -> new Job(r.getObject(1, UUID.class), r.getString(2), r.getString(3), r.getInt(4)))
        .optional();
  }

  /** One that ran when the house stopped waits again. */
  boolean requeue(UUID id) {
    return jdbc.sql("update claim_batch set status = 'QUEUED' where id = ? and status = 'RUNNING'").param(id).update() == 1;
  }

  void begin(UUID id, Watch.Phase phase, long total, long already) {
    jdbc.sql("update claim_batch set phase = ?, phase_since = ?, phase_total = ?, phase_already = ?, phase_done = ? where id = ?")
        .params(phase.name(), Timestamp.from(clock.instant()), total, already, already, id)
        .update();
  }

  /** Keeps how far it is; true when it is to stop. */
  boolean progress(UUID id, long done) {
    return jdbc.sql("update claim_batch set phase_done = ? where id = ? returning cancel").params(done, id)
        .query(Boolean.class).optional().orElse(true);
  }

  /** Ends a batch with its results; false when somebody has asked to cancel it meanwhile. */
  boolean done(UUID id, Summary s) {
    return jdbc.sql(
            """
            update claim_batch set status = 'DONE', finished_at = ?, visits = ?, lines = ?, amount_fen = ?, findings = ?,
              deduct_fen = ?, rejected = ? where id = ? and status = 'RUNNING' and not cancel""")
        .params(
            Timestamp.from(clock.instant()), s.visits(), s.lines(), s.amountFen(), s.findings(), s.deductFen(),
            s.rejected(), id)
        .update() > 0;
  }

  void failed(UUID id, Failure why) {
    jdbc.sql(
            """
            update claim_batch set status = 'FAILED', finished_at = ?, failure_code = ?, failure_zh = ?, failure_en = ?
            where id = ? and status = 'RUNNING'""")
        .params(Timestamp.from(clock.instant()), why.code(), why.zh(), why.en(), id)
        .update();
  }

  /** One that waits is cancelled at once, one that runs is asked to stop; false when it is over already. */
  boolean cancel(UUID id) {
    return jdbc.sql(
            """
            update claim_batch set cancel = true, finished_at = case when status = 'QUEUED' then ? else finished_at end,
              status = case when status = 'QUEUED' then 'CANCELLED' else status end
            where id = ? and status in ('QUEUED', 'RUNNING')""")
        .params(Timestamp.from(clock.instant()), id)
        .update() > 0;
  }

  void cancelled(UUID id) {
    jdbc.sql("update claim_batch set status = 'CANCELLED', finished_at = ? where id = ? and status <> 'CANCELLED'")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  private ClaimBatchView view(ResultSet r) throws SQLException {
    Status status = Status.valueOf(r.getString("status"));
    Summary summary = status != Status.DONE ? null
        : new Summary(r.getLong("visits"), r.getLong("lines"), r.getLong("amount_fen"), r.getLong("findings"),
            r.getLong("deduct_fen"), r.getLong("rejected"));
    Failure failure = r.getString("failure_code") == null ? null
        : new Failure(r.getString("failure_code"), r.getString("failure_zh"), r.getString("failure_en"));
    return new ClaimBatchView(
        r.getObject("id", UUID.class), r.getString("number"), status, r.getString("submitted_by"),
        r.getString("institution"), files(r.getString("files")), instant(r, "submitted_at"), instant(r, "started_at"),
        instant(r, "finished_at"), progress(r, status), summary, failure);
  }

  private Progress progress(ResultSet r, Status status) throws SQLException {
    if (status != Status.RUNNING || r.getString("phase") == null) {
      return null;
    }
    Watch.Phase phase = Watch.Phase.valueOf(r.getString("phase"));
    long done = r.getLong("phase_done");
    long total = r.getLong("phase_total");
    double seconds = Math.max(0.001, Duration.between(instant(r, "phase_since"), clock.instant()).toMillis() / 1000.0);
    double rate = Math.max(0, (done - r.getLong("phase_already")) / seconds);
    Long eta = rate > 0 && done >= total * Watch.ENOUGH_TO_TELL ? Long.valueOf((long) Math.ceil(Math.max(0, total - done) / rate)) : null;
    return new Progress(phase, new Messages(phase.zh(), phase.en()), done, total, Math.round(rate * 10) / 10.0, eta);
  }

  private static Instant instant(ResultSet r, String column) throws SQLException {
    Timestamp at = r.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private Map<String, String> files(String text) {
    try {
      return json.readValue(text, FILES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the files of a batch cannot be read", e);
    }
  }

  private String text(Map<String, String> files) {
    try {
      return json.writeValueAsString(files);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
