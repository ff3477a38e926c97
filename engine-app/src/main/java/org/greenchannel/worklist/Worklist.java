package org.greenchannel.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open work of the house. Writing joins the transaction of the task; reading is by index only. */
@Component
public class Worklist {

  private final JdbcClient jdbc;
  private final ObjectProvider<WorkCards> sources;
  private Map<String, WorkCards> byProcess;

  Worklist(JdbcClient jdbc, ObjectProvider<WorkCards> sources) {
    this.jdbc = jdbc;
    this.sources = sources;
  }

  public void open(OpenWork work) {
    Optional<WorkCards.Card> card =
        Optional.ofNullable(cards().get(work.processKey())).flatMap(c -> c.cardOf(work.recordId()));
    jdbc.sql(
            """
            insert into work_item (task_id, process_key, element_id, name, record_id, candidate_group,
              created_at, due_at, priority, number, card_zh, card_en, initials, identity_last4)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            work.taskId(), work.processKey(), work.elementId(), work.name(), work.recordId(),
            work.candidateGroup(), timestamp(work.createdAt()), timestamp(work.dueAt()),
            work.priority(), card.map(WorkCards.Card::number).orElse(null),
            card.map(WorkCards.Card::zh).orElse(null), card.map(WorkCards.Card::en).orElse(null),
            card.map(WorkCards.Card::initials).orElse(null),
            card.map(WorkCards.Card::identityLast4).orElse(null))
        .update();
  }

  public void assign(String taskId, String assignee) {
    jdbc.sql("update work_item set assignee = ? where task_id = ?").params(assignee, taskId).update();
  }

  public void close(String taskId) {
    jdbc.sql("delete from work_item where task_id = ?").param(taskId).update();
  }

  /** One page of a group's open work, the most urgent first, after the given item. */
  public List<WorkItem> page(WorklistQuery query) {
    return jdbc.sql("select * from work_item" + query.where() + query.order())
        .params(query.parameters())
        .query(WorkItem.MAPPER)
        .list();
  }

  public long count(WorklistQuery query) {
    return jdbc.sql("select count(*) from work_item" + query.where())
        .params(query.parameters())
        .query(Long.class)
        .single();
  }

  public List<WorkItem> byTaskIds(Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : jdbc.sql("select * from work_item where task_id in (:ids)")
            .param("ids", taskIds)
            .query(WorkItem.MAPPER)
            .list();
  }

  public List<WorkItem> ofRecord(UUID recordId) {
    return jdbc.sql("select * from work_item where record_id = ?")
        .param(recordId)
        .query(WorkItem.MAPPER)
        .list();
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
