package org.greenchannel.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.KnowledgeLint;
import org.greenchannel.rules.knowledge.KnowledgePlan;
import org.greenchannel.rules.knowledge.KnowledgePlan.Planned;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Imports ready to go live. The rows are written when the workbook is read; the last few candidates are kept for some minutes, and of
 * the last one the snapshot it would make. Without them (later, on another node) an approval works the import out again.
 */
@Component
class Candidates {

  private static final int KEPT = 4;

  private final ImportStore imports;
  private final KnowledgeRows rows;
  private final KnowledgeBase base;
  private final Cache<UUID, Candidate> kept =
      Caffeine.newBuilder()
          .maximumSize(KEPT)
          .expireAfterAccess(Duration.ofMinutes(10))
          .scheduler(Scheduler.systemScheduler())
          .build();

  Candidates(ImportStore imports, KnowledgeRows rows, KnowledgeBase base) {
    this.imports = imports;
    this.rows = rows;
    this.base = base;
  }

  /** Writes the accepted rows of an import that has just been read, as they would hold now. */
  Candidate stage(UUID id, List<KnowledgeRow> accepted) {
    KnowledgeBase.Live live = base.live();
    KnowledgePlan plan = KnowledgePlan.of(accepted, live.snapshot()::rowsOf);
    Change change = Change.of(plan);
    return keep(candidate(id, live, plan, change, rows.stage(change), change), live);
  }

  /** The import as it would go live on this version, with the rows whose reading has been chosen. */
  Candidate of(UUID id, KnowledgeBase.Live live, List<KnowledgeRow> chosen) {
    Candidate known = kept.getIfPresent(id);
    if (known != null && known.fits(live) && chosen.isEmpty()) {
      return known.next() == null ? keep(known, live) : known;
    }
    int layer = known == null ? imports.layerOf(id) : known.layer();
    Change stored = known == null ? rows.layer(layer) : known.stored();
    List<KnowledgeRow> coming = Stream.concat(accepted(id, known), chosen.stream()).toList();
    KnowledgePlan plan = KnowledgePlan.of(coming, live.snapshot()::rowsOf);
    Candidate candidate = candidate(id, live, plan, Change.of(plan), layer, stored);
    return chosen.isEmpty() ? keep(candidate, live) : ready(candidate, live);
  }

  /** The import is decided: nobody will ask for it again. */
  void forget(UUID id) {
    kept.invalidate(id);
  }

  private Stream<KnowledgeRow> accepted(UUID id, Candidate known) {
    return known == null
        ? imports.all(id, ImportPart.ACCEPTED, KnowledgeRow.class).stream()
        : known.plan().rows().stream().map(Planned::row);
  }

  /** What is wrong with these rows together; empty when they may hold. */
  static List<Messages> problems(Collection<KnowledgeRow> rows) {
    return new KnowledgeLint(Vocabulary.shipped(), Laws.shipped()).problems(rows);
  }

  private static Candidate candidate(UUID id, KnowledgeBase.Live live, KnowledgePlan plan, Change change, int layer, Change stored) {
    return new Candidate(id, live.version(), plan, change, layer, stored, problems(plan.touched()), null);
  }

  private Candidate keep(Candidate candidate, KnowledgeBase.Live live) {
    kept.asMap().replaceAll((id, other) -> other.with(null));
    Candidate ready = ready(candidate, live);
    kept.put(ready.id(), ready);
    return ready;
  }

  private Candidate ready(Candidate candidate, KnowledgeBase.Live live) {
    boolean mayHold = candidate.problems().isEmpty();
    return candidate.with(mayHold ? base.next(live, candidate.change(), live.with(candidate.layer())) : null);
  }
}
