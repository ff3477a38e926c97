package org.greenchannel.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/** Rows without an end that a new row for the same code and rule replaces: they end where the new one begins. */
final class Superseded {

  private Superseded() {}

  static List<KnowledgeRow> by(Collection<KnowledgeRow> coming, Collection<KnowledgeRow> present) {
    Map<String, KnowledgeRow> next = new HashMap<>();
    coming.forEach(row -> next.merge(row.question(), row, (a, b) -> a.from().isBefore(b.from()) ? a : b));
    List<KnowledgeRow> ended = new ArrayList<>();
    for (KnowledgeRow row : present) {
      KnowledgeRow later = next.get(row.question());
      boolean replaced = later != null && row.until() == null && row.from().isBefore(later.from());
      if (replaced) {
        ended.add(
            new KnowledgeRow(
                row.id(), row.kind(), row.ruleNo(), row.code(), row.name(), row.params(), row.from(), later.from(),
                row.basis(), row.lawKey(), row.source()));
      }
    }
    return ended;
  }
}
