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
 * Imports ready to go live. The rows are written when the workbook is read; the last candidate is kept for some minutes, one only, as
 * it holds a second snapshot. Without it (later, on another node, on a version that moved on) an approval works it out again.
 */
@Component
class Candidates {

  private static final String LAST = "last";

  private final ImportStore imports;
  private final KnowledgeRows rows;
  private final KnowledgeBase base;
  private final Cache<String, Candidate> kept =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).scheduler(Scheduler.systemScheduler()).build();

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
    return keep(candidate(id, live, plan, change, rows.stage(change), change));
  }

  /** The import as it would go live on this version, with the rows whose reading has been chosen. */
  Candidate of(UUID id, KnowledgeBase.Live live, List<KnowledgeRow> chosen) {
    Candidate last = kept.getIfPresent(LAST);
    boolean same = last != null && last.id().equals(id);
    if (same && last.version() == live.version() && chosen.isEmpty()) {
      return last;
    }
    int layer = same ? last.layer() : imports.layerOf(id);
    Change stored = same ? last.stored() : rows.layer(layer);
    KnowledgePlan plan = KnowledgePlan.of(Stream.concat(accepted(id, same ? last : null), chosen.stream()).toList(), live.snapshot()::rowsOf);
    Candidate candidate = candidate(id, live, plan, Change.of(plan), layer, stored);
    return chosen.isEmpty() ? keep(candidate) : candidate;
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

  private Candidate candidate(UUID id, KnowledgeBase.Live live, KnowledgePlan plan, Change change, int layer, Change stored) {
    List<Messages> problems = problems(plan.touched());
    KnowledgeBase.Live next = problems.isEmpty() ? base.next(live, change, live.with(layer)) : null;
    return new Candidate(id, live.version(), plan, change, layer, stored, problems, next);
  }

  private Candidate keep(Candidate candidate) {
    kept.put(LAST, candidate);
    return candidate;
  }
}
