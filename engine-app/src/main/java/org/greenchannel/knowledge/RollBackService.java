package org.greenchannel.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was approved: always a new version whose content is the former one, so history stays whole. */
@Service
@Transactional
public class RollBackService {

  private static final String ROLL_BACK = "knowledge.rollBack";
  private static final String RESTORE = "knowledge.restore";

  private final KnowledgeBase base;
  private final KnowledgeRows rows;
  private final ImportStore imports;
  private final KnowledgeDesk desk;
  private final Clock clock;

  RollBackService(KnowledgeBase base, KnowledgeRows rows, ImportStore imports, KnowledgeDesk desk, Clock clock) {
    this.base = base;
    this.rows = rows;
    this.imports = imports;
    this.desk = desk;
    this.clock = clock;
  }

  /** Undoes one import; refused, naming the others, when later ones built on its rows. */
  public Answer<KnowledgeImport> rollBack(Actor actor, UUID id) {
    if (!KnowledgeDesk.mayChange(actor)) {
      return desk.forbidden(actor, ROLL_BACK);
    }
    KnowledgeBase.Live live = base.locked();
    KnowledgeImport one = imports.find(id).orElse(null);
    if (one == null || !one.status().equals(KnowledgeImport.APPROVED)) {
      return desk.refused(actor, ROLL_BACK,
          one == null ? Refusal.notFound("knowledge.importUnknown", id) : Refusal.conflict("knowledge.notApproved", one.status()));
    }
    List<KnowledgeRow> brought = rows.broughtBy(one.version());
    List<KnowledgeRow> taken = rows.takenBy(one.version());
    Refusal refusal = builtUpon(one.version(), brought, taken, live);
    refusal = refusal == null ? ApprovalService.faults(after(brought, taken, live), actor) : refusal;
    if (refusal != null) {
      return desk.refused(actor, ROLL_BACK, refusal);
    }
    int version = base.change(taken, without(brought, taken), actor.username(), "roll-back", id);
    imports.rolledBack(id, actor.username(), clock.instant(), version);
    return desk.done(actor, ROLL_BACK, id, "version " + version, imports.find(id).orElseThrow());
  }

  /** Makes a new version with the content of an earlier one; the imports since then are taken back with it. */
  public Answer<KnowledgeVersion> restore(Actor actor, int no) {
    if (!KnowledgeDesk.mayChange(actor)) {
      return desk.forbidden(actor, RESTORE);
    }
    KnowledgeBase.Live live = base.locked();
    if (no < 1 || no >= live.version()) {
      return desk.refused(actor, RESTORE, Refusal.invalid("knowledge.versionUnknown", "no", "1-" + (live.version() - 1), String.valueOf(no)));
    }
    Map<String, KnowledgeRow> now = live.byId();
    List<KnowledgeRow> then = rows.of(no);
    List<KnowledgeRow> come = then.stream().filter(row -> !row.equals(now.get(row.id()))).toList();
    Set<String> stay = then.stream().map(KnowledgeRow::id).collect(Collectors.toSet());
    List<String> go = now.keySet().stream().filter(id -> !stay.contains(id)).toList();
    int version = base.change(come, go, actor.username(), "restore", null);
    imports.returnedTo(no, actor.username(), clock.instant(), version);
    return desk.done(actor, RESTORE, null, "version " + no + " as " + version, rows.versions(0, 1).get(0));
  }

  /** Rows that are no longer as the import left them were changed by somebody since. */
  private Refusal builtUpon(int version, List<KnowledgeRow> brought, List<KnowledgeRow> taken, KnowledgeBase.Live live) {
    Map<String, KnowledgeRow> now = live.byId();
    Set<String> broughtIds = brought.stream().map(KnowledgeRow::id).collect(Collectors.toSet());
    List<String> changed = new ArrayList<>();
    brought.stream().filter(row -> !row.equals(now.get(row.id()))).forEach(row -> changed.add(row.id()));
    taken.stream().map(KnowledgeRow::id).filter(id -> !broughtIds.contains(id) && now.containsKey(id)).forEach(changed::add);
    if (changed.isEmpty()) {
      return null;
    }
    List<String> later =
        rows.touchedAfter(version, changed).stream()
            .flatMap(no -> imports.approvedWith(no).stream())
            .map(other -> other.fileName() + " (" + other.version() + ")")
            .toList();
    List<Fault> faults = changed.stream().limit(50).map(id -> new Fault(id, "knowledge.builtUpon", "")).toList();
    return new Refusal("knowledge.builtUpon", Refusal.Kind.CONFLICT, faults, List.of(String.join(", ", later)));
  }

  /** The rows of every code concerned, as they would be. */
  private static List<KnowledgeRow> after(List<KnowledgeRow> brought, List<KnowledgeRow> taken, KnowledgeBase.Live live) {
    Map<String, KnowledgeRow> after = new HashMap<>();
    Set<String> codes =
        Stream.concat(brought.stream(), taken.stream()).map(KnowledgeRow::code).collect(Collectors.toCollection(LinkedHashSet::new));
    codes.forEach(code -> live.knowledge().snapshot().rowsOf(code).forEach(row -> after.putIfAbsent(row.id(), row)));
    brought.forEach(row -> after.remove(row.id()));
    taken.forEach(row -> after.put(row.id(), row));
    return List.copyOf(after.values());
  }

  private static List<String> without(List<KnowledgeRow> brought, List<KnowledgeRow> taken) {
    Set<String> back = taken.stream().map(KnowledgeRow::id).collect(Collectors.toSet());
    return brought.stream().map(KnowledgeRow::id).filter(id -> !back.contains(id)).toList();
  }
}
