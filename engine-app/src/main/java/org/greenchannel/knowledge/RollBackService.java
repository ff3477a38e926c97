package org.greenchannel.knowledge;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
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
  private final VersionStore versions;
  private final ImportStore imports;
  private final KnowledgeDesk desk;
  private final Clock clock;

  RollBackService(
      KnowledgeBase base, KnowledgeRows rows, VersionStore versions, ImportStore imports, KnowledgeDesk desk, Clock clock) {
    this.base = base;
    this.rows = rows;
    this.versions = versions;
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
    return without(imports.layerOf(id), live, actor, id);
  }

  private Answer<KnowledgeImport> without(int layer, KnowledgeBase.Live live, Actor actor, UUID id) {
    List<Integer> layers = live.layers().stream().filter(other -> other != layer).toList();
    Optional<KnowledgeBase.Live> former = base.back(live, layers);
    Refusal refusal = builtUpon(layer, live.layers());
    Change back = refusal != null || former.isPresent() ? Change.NONE : rows.between(live.layers(), layers);
    if (refusal == null) {
      refusal = ApprovalService.faults(Candidates.problems(besideRevived(back, live.snapshot())), actor);
    }
    if (refusal != null) {
      return desk.refused(actor, ROLL_BACK, refusal);
    }
    KnowledgeBase.Live next = former.orElseGet(() -> base.next(live, back, layers));
    int version = base.publish(next, actor.username(), "roll-back", id);
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
    List<Integer> layers = versions.layers(no);
    KnowledgeBase.Live next =
        base.back(live, layers).orElseGet(() -> base.next(live, rows.between(live.layers(), layers), layers));
    int version = base.publish(next, actor.username(), "restore", null);
    imports.returnedTo(no, actor.username(), clock.instant(), version);
    return desk.done(actor, RESTORE, null, "version " + no + " as " + version, versions.list(0, 1).get(0));
  }

  /** Rows that later layers speak of too were changed by somebody since. */
  private Refusal builtUpon(int layer, List<Integer> layers) {
    Map<Integer, List<String>> later = rows.sharedWith(layer, layers.subList(layers.indexOf(layer) + 1, layers.size()));
    if (later.isEmpty()) {
      return null;
    }
    List<String> names =
        later.keySet().stream()
            .flatMap(other -> imports.approvedIn(other).stream())
            .map(other -> other.fileName() + " (" + other.version() + ")")
            .toList();
    List<Fault> faults =
        later.values().stream().flatMap(List::stream).distinct().limit(50).map(id -> new Fault(id, "knowledge.builtUpon", "")).toList();
    return new Refusal("knowledge.builtUpon", Refusal.Kind.CONFLICT, faults, List.of(String.join(", ", names)));
  }

  /** The rows that hold again, with all others of their codes as they would be; where rows only go, nothing can come to contradict. */
  private static List<KnowledgeRow> besideRevived(Change back, KnowledgeSnapshot now) {
    Map<String, KnowledgeRow> beside = new LinkedHashMap<>();
    Set<String> codes = back.come().stream().map(KnowledgeRow::code).collect(Collectors.toSet());
    codes.forEach(code -> now.rowsOf(code).forEach(row -> beside.putIfAbsent(row.id(), row)));
    return back.on(List.copyOf(beside.values()));
  }
}
