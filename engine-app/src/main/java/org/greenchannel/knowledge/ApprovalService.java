package org.greenchannel.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.KnowledgePlan;
import org.greenchannel.rules.knowledge.KnowledgePlan.Planned;
import org.greenchannel.rules.knowledge.KnowledgePlan.Verdict;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.workbook.Held;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides imports: what is approved goes live when the transaction commits. One decision at a time, whatever the node. */
@Service
@Transactional
public class ApprovalService {

  private static final String APPROVE = "knowledge.approve";
  private static final int FAULTS_SHOWN = 50;

  /** Which reading of a held row is right. */
  public enum Reading {
    COLUMN,
    TEXT
  }

  private final KnowledgeBase base;
  private final ImportStore imports;
  private final KnowledgeRows rows;
  private final Candidates candidates;
  private final KnowledgeDesk desk;
  private final Clock clock;

  ApprovalService(
      KnowledgeBase base, ImportStore imports, KnowledgeRows rows, Candidates candidates, KnowledgeDesk desk, Clock clock) {
    this.base = base;
    this.imports = imports;
    this.rows = rows;
    this.candidates = candidates;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * An approval.
   *
   * @param readings by the number of the held row, from 0; rows not named stay held
   * @param leaveConflicts whether rows that contradict what is there are left out; otherwise they refuse the whole
   */
  public record Approval(Map<Integer, Reading> readings, boolean leaveConflicts) {}

  /** Puts an import live: its accepted rows, and of the held ones those whose reading is chosen. */
  public Answer<KnowledgeImport> approve(Actor actor, UUID id, Approval approval) {
    if (!KnowledgeDesk.mayChange(actor)) {
      return desk.forbidden(actor, APPROVE);
    }
    KnowledgeBase.Live live = base.locked();
    KnowledgeImport one = imports.find(id).orElse(null);
    if (one == null || !one.waits()) {
      return desk.refused(actor, APPROVE, notWaiting(id, one));
    }
    List<KnowledgeRow> chosen = new ArrayList<>();
    if (!addChosen(id, approval.readings(), chosen)) {
      return desk.refused(actor, APPROVE, Refusal.invalid("knowledge.heldUnknown", "/readings", ""));
    }
    Candidate candidate = candidates.of(id, live, chosen);
    KnowledgePlan plan = candidate.plan();
    boolean barred = plan.count(Verdict.CONFLICT) > 0 && !approval.leaveConflicts();
    Refusal refusal = barred ? conflicts(plan) : faults(candidate.problems(), actor);
    if (refusal != null) {
      return desk.refused(actor, APPROVE, refusal);
    }
    return putLive(actor, one, candidate);
  }

  private Answer<KnowledgeImport> putLive(Actor actor, KnowledgeImport one, Candidate candidate) {
    UUID id = one.id();
    rows.amend(candidate.layer(), candidate.stored(), candidate.change());
    int version = base.publish(candidate.next(), actor.username(), "import", id);
    candidates.forget(id);
    Map<String, Integer> counts = new TreeMap<>(one.counts());
    counts.putAll(Plans.counts(candidate.plan()));
    imports.decide(id, KnowledgeImport.APPROVED, actor.username(), clock.instant(), version, counts);
    return desk.done(actor, APPROVE, id, "version " + version, imports.find(id).orElseThrow());
  }

  /** Puts an import away. */
  public Answer<KnowledgeImport> reject(Actor actor, UUID id) {
    if (!KnowledgeDesk.mayChange(actor)) {
      return desk.forbidden(actor, "knowledge.reject");
    }
    base.locked();
    KnowledgeImport one = imports.find(id).orElse(null);
    boolean decided =
        one != null && imports.decide(id, KnowledgeImport.REJECTED, actor.username(), clock.instant(), null, one.counts());
    if (!decided) {
      return desk.refused(actor, "knowledge.reject", notWaiting(id, one));
    }
    candidates.forget(id);
    rows.drop(imports.layerOf(id));
    return desk.done(actor, "knowledge.reject", id, null, imports.find(id).orElseThrow());
  }

  private Refusal notWaiting(UUID id, KnowledgeImport one) {
    return one == null
        ? Refusal.notFound("knowledge.importUnknown", id)
        : Refusal.conflict("knowledge.importDecided", imports.find(id).map(KnowledgeImport::status).orElse(one.status()));
  }

  private boolean addChosen(UUID id, Map<Integer, Reading> readings, List<KnowledgeRow> coming) {
    if (readings.isEmpty()) {
      return true;
    }
    List<Held> held = imports.all(id, ImportPart.HELD, Held.class);
    for (Map.Entry<Integer, Reading> choice : new TreeMap<>(readings).entrySet()) {
      if (choice.getKey() < 0 || choice.getKey() >= held.size()) {
        return false;
      }
      Held one = held.get(choice.getKey());
      List<KnowledgeRow> chosen = choice.getValue() == Reading.COLUMN ? one.asColumn() : one.asText();
      if (chosen.isEmpty()) {
        return false;
      }
      coming.addAll(chosen);
    }
    return true;
  }

  private static Refusal conflicts(KnowledgePlan plan) {
    List<Fault> faults =
        plan.rows().stream()
            .filter(row -> row.verdict() == Verdict.CONFLICT)
            .limit(FAULTS_SHOWN)
            .map(row -> new Fault(row.row().id(), "knowledge.rowConflicts", met(row)))
            .toList();
    return new Refusal("knowledge.conflict", Refusal.Kind.CONFLICT, faults, List.of(plan.count(Verdict.CONFLICT)));
  }

  private static String met(Planned planned) {
    return String.join(", ", planned.present().stream().map(KnowledgeRow::id).toList());
  }

  /** The refusal for these problems; null when there are none. */
  static Refusal faults(List<Messages> problems, Actor actor) {
    if (problems.isEmpty()) {
      return null;
    }
    List<Fault> faults =
        problems.stream().limit(FAULTS_SHOWN).map(p -> new Fault("/accepted", "knowledge.conflict", KnowledgeDesk.words(p, actor))).toList();
    return new Refusal("knowledge.conflict", Refusal.Kind.CONFLICT, faults, List.of(problems.size()));
  }
}
