package org.greenchannel.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** A row of the worklist, with the card of its record. */
public record WorkItem(
    String taskId,
    String processKey,
    String elementId,
    String name,
    UUID recordId,
    String candidateGroup,
    String assignee,
    Instant createdAt,
    Instant dueAt,
    int priority,
    String number,
    String cardZh,
    String cardEn) {

  static final RowMapper<WorkItem> MAPPER = (row, index) -> of(row);

  private static WorkItem of(ResultSet row) throws SQLException {
    return new WorkItem(
        row.getString("task_id"), row.getString("process_key"), row.getString("element_id"),
        row.getString("name"), row.getObject("record_id", UUID.class),
        row.getString("candidate_group"), row.getString("assignee"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("due_at") == null ? null : row.getTimestamp("due_at").toInstant(),
        row.getInt("priority"), row.getString("number"), row.getString("card_zh"),
        row.getString("card_en"));
  }

  public boolean isOverdueAt(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }
}
