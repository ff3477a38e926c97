package org.greenchannel.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a person asks of the worklist.
 *
 * @param groups the candidate groups they belong to; nobody sees more
 * @param search readable number, pinyin initials or last four of the identity number; may be null
 * @param overdueBefore only what was due before this moment; may be null
 * @param processKey only work of this process; may be null
 */
public record WorklistQuery(
    Collection<String> groups,
    String search,
    Instant overdueBefore,
    String processKey,
    int offset,
    int limit) {

  String where() {
    StringBuilder sql = new StringBuilder(" where candidate_group in (:groups)");
    if (search != null) {
      sql.append(" and (number = upper(:search) or initials = lower(:search) or identity_last4 = upper(:search))");
    }
    if (overdueBefore != null) {
      sql.append(" and due_at < :overdue");
    }
    if (processKey != null) {
      sql.append(" and process_key = :process");
    }
    return sql.toString();
  }

  String order() {
    return " order by due_at nulls last, task_id offset " + offset + " limit " + limit;
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("groups", groups.isEmpty() ? java.util.List.of("") : groups);
    if (search != null) {
      parameters.put("search", search);
    }
    if (overdueBefore != null) {
      parameters.put("overdue", Timestamp.from(overdueBefore));
    }
    if (processKey != null) {
      parameters.put("process", processKey);
    }
    return parameters;
  }
}
