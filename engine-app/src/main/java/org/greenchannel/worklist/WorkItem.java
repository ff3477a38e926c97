package org.greenchannel.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.greenchannel.act.Text;
import org.springframework.jdbc.core.RowMapper;

/**
 * A row of the worklist, with the card and the marks of its record.
 *
 * @param institution whose work it is; who it was shared with has another
 */
public record WorkItem(
    String taskId,
    String processKey,
    String elementId,
    String name,
    UUID recordId,
    String candidateGroup,
    String institution,
    String assignee,
    Instant createdAt,
    Instant dueAt,
    int priority,
    String number,
    String cardZh,
    String cardEn,
    WorkMarks marks) {

  static final RowMapper<WorkItem> MAPPER = (row, index) -> of(row);

  private static WorkItem of(ResultSet row) throws SQLException {
    return new WorkItem(
        row.getString("task_id"), row.getString("process_key"), row.getString("element_id"),
        row.getString("name"), row.getObject("record_id", UUID.class),
        row.getString("candidate_group"), row.getString("institution"), row.getString("assignee"),
        instant(row, "created_at"), instant(row, "due_at"), row.getInt("priority"), row.getString("number"),
        row.getString("card_zh"), row.getString("card_en"), marks(row));
  }

  private static WorkMarks marks(ResultSet row) throws SQLException {
    String state = row.getString("state_zh");
    return new WorkMarks(
        row.getString("kind"), row.getString("urgency"), row.getBoolean("green"),
        state == null ? null : new Text(state, row.getString("state_en")), row.getBoolean("awaiting"),
        Escalation.valueOf(row.getString("escalation")), instant(row, "escalated_at"),
        row.getString("region"), row.getBoolean("working_time"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  @JsonIgnore
  public boolean isOverdueAt(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }
}
