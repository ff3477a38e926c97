package org.greenchannel.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.greenchannel.rules.knowledge.KnowledgePlan;
import org.greenchannel.rules.knowledge.KnowledgePlan.Verdict;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.springframework.stereotype.Component;

/** What imports would change, or did; the last few are kept, so that paging through one reads its rows once. */
@Component
class Plans {

  private static final int KEPT = 4;

  private record Key(UUID id, int version) {}

  private final ImportStore imports;
  private final KnowledgeBase base;
  private final Cache<UUID, List<KnowledgeRow>> accepted =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(Duration.ofMinutes(10)).build();
  private final Cache<Key, KnowledgePlan> plans =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(Duration.ofMinutes(10)).build();

  Plans(ImportStore imports, KnowledgeBase base) {
    this.imports = imports;
    this.base = base;
  }

  /** The accepted rows of an import. */
  List<KnowledgeRow> accepted(UUID id) {
    return accepted.get(id, key -> List.copyOf(imports.all(key, ImportPart.ACCEPTED, KnowledgeRow.class)));
  }

  /** An import's accepted rows against what is there now, or, once decided, what was there then. */
  KnowledgePlan of(KnowledgeImport one) {
    Knowledge now = base.current();
    int version = one.version() == null ? now.version() : one.version() - 1;
    return plans.get(
        new Key(one.id(), version),
        key -> {
          KnowledgeSnapshot there = version == now.version() ? now.snapshot() : base.snapshotOf(version);
          return KnowledgePlan.of(accepted(one.id()), there::rowsOf);
        });
  }

  /** The plan of an import that has just been read. */
  KnowledgePlan planned(UUID id, List<KnowledgeRow> rows) {
    Knowledge now = base.current();
    KnowledgePlan plan = KnowledgePlan.of(rows, now.snapshot()::rowsOf);
    accepted.put(id, rows);
    plans.put(new Key(id, now.version()), plan);
    return plan;
  }

  static Map<String, Integer> counts(KnowledgePlan plan) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict.name().toLowerCase(java.util.Locale.ROOT), plan.count(verdict));
    }
    return counts;
  }
}
