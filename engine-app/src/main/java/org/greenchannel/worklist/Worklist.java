package org.greenchannel.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open work of the house: a row for every group that sees it. Writing joins the transaction of the act that opens, shares, marks or
 * closes it; reading is by index only.
 */
@Component
public class Worklist {

  private static final String CARRIED =
      """
      institution, created_at, due_at, number, card_zh, card_en, initials, identity_last4, card_code, process_key, element_id,
      name, record_id, kind, urgency, urgency_rank, green, state_zh, state_en, awaiting, escalation, escalated_at, region,
      working_time, priority""";

  private final JdbcClient jdbc;
  private final ObjectProvider<WorkCards> sources;
  private final ObjectProvider<WorkPriorities> priorities;
  private Map<String, WorkCards> byProcess;

  Worklist(JdbcClient jdbc, ObjectProvider<WorkCards> sources, ObjectProvider<WorkPriorities> priorities) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.priorities = priorities;
  }

  /** Work for a group begins; answers the marks it begins with. */
  public WorkMarks open(OpenWork work) {
    WorkMarks marks = marksOf(work.processKey(), work.recordId(), work.elementId());
    WorkCards.Card card =
        Optional.ofNullable(cards().get(work.processKey()))
            .flatMap(c -> c.cardOf(work.recordId()))
            .orElse(WorkCards.Card.NONE);
    jdbc.sql(
            "insert into work_item (task_id, candidate_group, " + CARRIED + """
            ) values (:task, :group, :institution, :createdAt, :dueAt, :number, :cardZh, :cardEn, :initials, :last4, :cardCode,
              :process, :element, :name, :record, :kind, :urgency, :rank, :green, :stateZh, :stateEn, :awaiting, :escalation,
              :escalatedAt, :region, :workingTime, :priority)""")
        .params(columns(work))
        .params(columns(card))
        .params(columns(work.taskId(), marks))
        .update();
    return marks;
  }

  /**
   * Another group sees the work too; false when it does already. It stays the work of the institution that it was opened for.
   */
  public boolean share(String taskId, String candidateGroup) {
    return jdbc.sql(
            "insert into work_item (task_id, candidate_group, assignee, " + CARRIED
                + ") select task_id, :group, assignee, " + CARRIED
                + " from work_item where task_id = :task limit 1 on conflict do nothing")
        .param("group", candidateGroup)
        .param("task", taskId)
        .update() > 0;
  }

  /** Something of a record has changed: its context is asked again how its open work is marked. */
  public void mark(UUID recordId) {
    Map<String, WorkItem> tasks = new HashMap<>();
    ofRecord(recordId).forEach(work -> tasks.putIfAbsent(work.taskId(), work));
    tasks.values().forEach(this::markAgain);
  }

  /** The work is due at another moment. */
  public void due(String taskId, Instant dueAt) {
    jdbc.sql("update work_item set due_at = ? where task_id = ?").params(timestamp(dueAt), taskId).update();
  }

  public void assign(String taskId, String assignee) {
    jdbc.sql("update work_item set assignee = ? where task_id = ?").params(assignee, taskId).update();
  }

  public void close(String taskId) {
    jdbc.sql("delete from work_item where task_id = ?").param(taskId).update();
  }

  /** One page of a person's open work, in the order asked for. */
  public WorkPage page(WorklistQuery query) {
    WorkSql sql = new WorkSql(query);
    List<WorkItem> found = jdbc.sql(sql.page()).params(sql.parameters()).query(WorkItem.MAPPER).list();
    if (found.size() <= query.limit()) {
      return new WorkPage(found, null);
    }
    List<WorkItem> items = found.subList(0, query.limit());
    return new WorkPage(items, WorkSql.placeOf(items.get(items.size() - 1), query.order()));
  }

  public WorkCount count(WorklistQuery query) {
    WorkSql sql = new WorkSql(query);
    return WorkCount.of(jdbc.sql(sql.count()).params(sql.parameters()).query(Long.class).single());
  }

  /** The rows of these tasks: one for each group that sees them. */
  public List<WorkItem> byTaskIds(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : jdbc.sql("select * from work_item where task_id in (:ids)")
            .param("ids", taskIds)
            .query(WorkItem.MAPPER)
            .list();
  }

  public List<WorkItem> ofRecord(UUID recordId) {
    return jdbc.sql("select * from work_item where record_id = ? order by created_at, task_id, candidate_group")
        .param(recordId)
        .query(WorkItem.MAPPER)
        .list();
  }

  private void markAgain(WorkItem work) {
    WorkMarks marks = marksOf(work.processKey(), work.recordId(), work.elementId());
    if (!marks.equals(work.marks())) {
      write(work.taskId(), marks);
    }
    if (marks.priority() != work.priority()) {
      priorities.ifAvailable(engine -> engine.changed(work.taskId(), marks.priority()));
    }
  }

  private void write(String taskId, WorkMarks marks) {
    jdbc.sql(
            """
            update work_item set kind = :kind, urgency = :urgency, urgency_rank = :rank, green = :green, state_zh = :stateZh,
              state_en = :stateEn, awaiting = :awaiting, escalation = :escalation, escalated_at = :escalatedAt,
              region = :region, working_time = :workingTime, priority = :priority
            where task_id = :task""")
        .params(columns(taskId, marks))
        .update();
  }

  private static Map<String, Object> columns(OpenWork work) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("group", work.candidateGroup());
    columns.put("institution", work.candidateGroup().substring(work.candidateGroup().indexOf('-') + 1));
    columns.put("createdAt", timestamp(work.createdAt()));
    columns.put("dueAt", timestamp(work.dueAt()));
    columns.put("process", work.processKey());
    columns.put("element", work.elementId());
    columns.put("name", work.name());
    columns.put("record", work.recordId());
    return columns;
  }

  private static Map<String, Object> columns(WorkCards.Card card) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("number", card.number());
    columns.put("cardZh", card.zh());
    columns.put("cardEn", card.en());
    columns.put("initials", card.initials());
    columns.put("last4", card.identityLast4());
    columns.put("cardCode", card.cardCode());
    return columns;
  }

  private static Map<String, Object> columns(String taskId, WorkMarks marks) {
    Text state = marks.state() == null ? new Text(null, null) : marks.state();
    Map<String, Object> columns = new HashMap<>();
    columns.put("task", taskId);
    columns.put("kind", marks.kind());
    columns.put("urgency", marks.urgency());
    columns.put("rank", marks.urgencyRank());
    columns.put("green", marks.green());
    columns.put("stateZh", state.zh());
    columns.put("stateEn", state.en());
    columns.put("awaiting", marks.awaitingInformation());
    columns.put("escalation", marks.escalation().name());
    columns.put("escalatedAt", timestamp(marks.escalatedAt()));
    columns.put("region", marks.region());
    columns.put("workingTime", marks.workingTime());
    columns.put("priority", marks.priority());
    return columns;
  }

  private WorkMarks marksOf(String processKey, UUID recordId, String elementId) {
    WorkCards context = cards().get(processKey);
    return context == null ? WorkMarks.NONE : context.marksOf(recordId, elementId);
  }

  private synchronized Map<String, WorkCards> cards() {
    if (byProcess == null) {
      Map<String, WorkCards> found = new HashMap<>();
      sources.forEach(source -> source.processKeys().forEach(key -> found.put(key, source)));
      byProcess = found;
    }
    return byProcess;
  }

  private static Timestamp timestamp(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
