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
  private final Candidates candidates;
  private final Cache<Key, KnowledgePlan> plans =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(Duration.ofMinutes(10)).build();

  Plans(ImportStore imports, KnowledgeBase base, Candidates candidates) {
    this.imports = imports;
    this.base = base;
    this.candidates = candidates;
  }

  /** An import's accepted rows against what is there now, or, once decided, what was there then. */
  KnowledgePlan of(KnowledgeImport one) {
    KnowledgeBase.Live live = base.live();
    int version = one.version() == null ? live.version() : one.version() - 1;
    return plans.get(
        new Key(one.id(), version),
        key -> {
          if (one.waits()) {
            return candidates.of(one.id(), live, List.of()).plan();
          }
          KnowledgeSnapshot there = version == live.version() ? live.snapshot() : base.snapshotOf(version);
          return KnowledgePlan.of(imports.all(one.id(), ImportPart.ACCEPTED, KnowledgeRow.class), there::rowsOf);
        });
  }

  static Map<String, Integer> counts(KnowledgePlan plan) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict.name().toLowerCase(java.util.Locale.ROOT), plan.count(verdict));
    }
    return counts;
  }
}
