package org.greenchannel.worklist;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question to the worklist as SQL. Each group is read by itself along an index, no further than the page reaches or the count goes,
 * so that the size of a group does not matter; an item that several groups of one person see comes once.
 */
final class WorkSql {

  private static final String GROUPS = "unnest(string_to_array(:groups, ',')) g(name)";
  private static final String OF_GROUPS = " from work_item where candidate_group = any(string_to_array(:groups, ',')) and ";
  private static final List<String> KEYS =
      List.of("number = upper(:search)", "serial = :search", "initials = lower(:search)", "identity_last4 = upper(:search)", "card_code = :search");
  /** The order keeps the count on an index: without it the database may read the table from its beginning until it has found enough. */
  private static final String COUNTED = " order by due_key, task_id limit :most";
  /** So many of what is searched for are put in order; whoever finds more has to say more. */
  private static final int FOUND = 10_000;
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private final WorklistQuery query;
  private final Map<String, Object> parameters = new HashMap<>();
  private final String where;

  WorkSql(WorklistQuery query) {
    this.query = query;
    parameters.put("groups", String.join(",", query.groups()));
    if (query.search() != null) {
      parameters.put("search", query.search());
    }
    this.where = filters(query.filter());
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** One item more than the page, which tells whether there is a next one. */
  String page() {
    parameters.put("limit", query.limit() + 1);
    String columns = String.join(", ", query.order().columns);
    String after = query.after() == null ? "" : " and (" + columns + ") > " + afterValues();
    String best = "order by " + columns + " limit :limit";
    return with("*", FOUND) + "select distinct on (" + columns + ") * from ("
        + each("*", where + after, best) + ") seen " + best;
  }

  /** Along the index of each group, no further than is counted, and without sorting what several groups see. */
  String count() {
    parameters.put("most", WorkCount.MOST + 1);
    if (query.groups().isEmpty()) {
      return "select 0";
    }
    if (!keys().isEmpty()) {
      return with("task_id", WorkCount.MOST) + "select count(*) from (select distinct task_id from found limit :most) counted";
    }
    List<String> groups = List.copyOf(query.groups());
    StringBuilder counts = new StringBuilder();
    for (int i = 0; i < groups.size(); i++) {
      parameters.put("group" + i, groups.get(i));
      counts.append(i == 0 ? "(" : " + (").append("select count(*) from (select 1 from work_item w where candidate_group = :group").append(i)
          .append(where).append(notSeenBefore(i)).append(COUNTED).append(") of_group").append(')');
    }
    return "select " + counts;
  }

  /** What an earlier group of the same person sees too has been counted there. */
  private static String notSeenBefore(int group) {
    return group == 0
        ? ""
        : IntStream.range(0, group).mapToObj(i -> ":group" + i).collect(Collectors.joining(", ",
            " and not exists (select 1 from work_item o where o.task_id = w.task_id and o.candidate_group in (", "))"));
  }

  /** What is searched for, or in a person's hands, is little: it is found first, each key by its own index. */
  private List<String> keys() {
    return query.search() != null ? KEYS : query.filter().assignee() != null ? List.of("assignee = :assignee") : List.of();
  }

  /** An item stands here once for each group, so these rows are never fewer items than are asked for. */
  private String with(String columns, int items) {
    List<String> keys = keys();
    if (keys.isEmpty()) {
      return "";
    }
    parameters.put("found", (items + 1) * Math.max(1, query.groups().size()));
    return keys.stream().map(key -> "(select " + columns + OF_GROUPS + key + where + " limit :found)")
        .collect(Collectors.joining(" union all ", "with found as materialized (", ") "));
  }

  private String each(String columns, String conditions, String end) {
    return keys().isEmpty()
        ? "select w.* from " + GROUPS + " cross join lateral (select " + columns
            + " from work_item where candidate_group = g.name" + conditions + " " + end + ") w"
        : "select " + columns + " from found where true" + conditions;
  }

  private String filters(WorkFilter filter) {
    List<String> conditions = new ArrayList<>();
    equal(conditions, "assignee", filter.assignee());
    equal(conditions, "institution", filter.institution());
    isWord(conditions, "process_key", filter.process());
    isWord(conditions, "kind", filter.kind());
    if (filter.urgency() != null) {
      conditions.add("urgency_rank = " + WorkMarks.urgencyRank(filter.urgency()));
    }
    if (filter.overdueAt() != null) {
      parameters.put("overdue", Timestamp.from(filter.overdueAt()));
      conditions.add("due_key < :overdue");
    }
    if (filter.green()) {
      conditions.add("green");
    }
    if (filter.awaiting()) {
      conditions.add("awaiting");
    }
    if (filter.escalated()) {
      conditions.add("escalation <> 'NONE'");
    }
    return conditions.stream().map(c -> " and " + c).collect(Collectors.joining());
  }

  private void equal(List<String> conditions, String column, String value) {
    if (value != null) {
      parameters.put(column, value);
      conditions.add(column + " = :" + column);
    }
  }

  /** Written into the question, not handed to it: only so does the database know how rare the value is. What is no word is nowhere. */
  private static void isWord(List<String> conditions, String column, String value) {
    if (value != null) {
      conditions.add(WORD.matcher(value).matches() ? column + " = '" + value + "'" : "false");
    }
  }

  /** The values of the last item of the page before, in the order's columns. */
  private String afterValues() {
    String[] values = new String(Base64.getUrlDecoder().decode(query.after()), StandardCharsets.UTF_8).split("\\|", -1);
    List<String> columns = query.order().columns;
    if (values.length != columns.size() || values[values.length - 1].indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no place in this order");
    }
    for (int i = 0; i < values.length; i++) {
      parameters.put("after" + i, typed(columns.get(i), values[i]));
    }
    return columns.stream().map(c -> ":after" + columns.indexOf(c) + cast(c)).collect(Collectors.joining(", ", "(", ")"));
  }

  private static Object typed(String column, String value) {
    return switch (column) {
      case "urgency_rank" -> Integer.valueOf(value);
      case "due_key" -> value.isEmpty() ? "infinity" : moment(value);
      case "created_at" -> moment(value);
      default -> value;
    };
  }

  /** Work begins and is due in years of four figures; the database takes no others. */
  private static String moment(String value) {
    try {
      Instant moment = Instant.parse(value);
      if (value.startsWith("+") || moment.isBefore(Instant.EPOCH)) {
        throw new IllegalArgumentException("no place in this order");
      }
      return moment.toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no place in this order", e);
    }
  }

  private static String cast(String column) {
    return column.endsWith("_key") || column.endsWith("_at") ? "::timestamptz" : "";
  }

  /** Where a page that ends with this item ended. */
  static String placeOf(WorkItem item, WorkOrder order) {
    String place =
        order.columns.stream()
            .map(column -> valueOf(item, column))
            .collect(Collectors.joining("|"));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static String valueOf(WorkItem item, String column) {
    return switch (column) {
      case "urgency_rank" -> String.valueOf(item.marks().urgencyRank());
      case "due_key" -> item.dueAt() == null ? "" : item.dueAt().toString();
      case "created_at" -> item.createdAt().toString();
      default -> item.taskId();
    };
  }
}
