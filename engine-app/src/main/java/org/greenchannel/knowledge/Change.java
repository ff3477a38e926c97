package org.greenchannel.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenchannel.rules.knowledge.KnowledgePlan;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * What is to become of rows.
 *
 * @param rows by id, the row as it is to be; null where the id is to go
 */
record Change(Map<String, KnowledgeRow> rows) {

  static final Change NONE = new Change(Map.of());

  /** Rows that come, or come in place of their id, and ids that go. */
  static Change of(Collection<KnowledgeRow> come, Collection<String> go) {
    Map<String, KnowledgeRow> rows = new LinkedHashMap<>();
    go.forEach(id -> rows.put(id, null));
    come.forEach(row -> rows.put(row.id(), row));
    return new Change(rows);
  }

  /** What a list says: also the rows that were there already, so that they stay when the list that brought them is taken back. */
  static Change of(KnowledgePlan plan) {
    Change change = of(plan.come(), plan.go());
    plan.rows().stream()
        .filter(planned -> planned.verdict() == KnowledgePlan.Verdict.SAME)
        .map(planned -> planned.present().get(0))
        .forEach(there -> change.rows.putIfAbsent(there.id(), there));
    return change;
  }

  /** The rows that come. */
  List<KnowledgeRow> come() {
    return rows.values().stream().filter(Objects::nonNull).toList();
  }

  /** These rows as they are after the change. */
  List<KnowledgeRow> on(List<KnowledgeRow> before) {
    List<KnowledgeRow> after = new ArrayList<>(before.size() + rows.size());
    before.stream().filter(row -> !rows.containsKey(row.id())).forEach(after::add);
    after.addAll(come());
    return after;
  }

  /** The part of this change that the other does not say, or says otherwise. */
  Change besides(Change other) {
    Map<String, KnowledgeRow> differ = new LinkedHashMap<>();
    rows.forEach(
        (id, row) -> {
          if (!other.rows.containsKey(id) || !Objects.equals(row, other.rows.get(id))) {
            differ.put(id, row);
          }
        });
    return new Change(differ);
  }
}
