package org.greenchannel.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgePlan;
import org.greenchannel.rules.knowledge.KnowledgePlan.Planned;
import org.greenchannel.rules.knowledge.KnowledgePlan.Verdict;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.RuleClasses;
import org.greenchannel.rules.knowledge.RuleKinds;
import org.greenchannel.rules.knowledge.workbook.Held;
import org.greenchannel.rules.knowledge.workbook.ImportReport;
import org.greenchannel.rules.knowledge.workbook.ImportRequest;
import org.greenchannel.rules.knowledge.workbook.Problem;
import org.greenchannel.rules.knowledge.workbook.WorkbookImport;
import org.greenchannel.rules.knowledge.workbook.WorkbookMapping;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A workbook comes in and is read; its report is kept and can be looked at. Nothing of it holds yet. */
@Service
@Transactional
public class KnowledgeService {

  private static final String ACT = "knowledge.import";

  private final VersionStore versions;
  private final ImportStore imports;
  private final Mappings mappings;
  private final Candidates candidates;
  private final Plans plans;
  private final KnowledgeDesk desk;
  private final Clock clock;

  KnowledgeService(
      VersionStore versions, ImportStore imports, Mappings mappings, Candidates candidates, Plans plans, KnowledgeDesk desk,
      Clock clock) {
    this.versions = versions;
    this.imports = imports;
    this.mappings = mappings;
    this.candidates = candidates;
    this.plans = plans;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What comes with a workbook.
   *
   * @param mapping null lets the headings decide
   * @param rule number or id of the rule its rows feed; null leaves it to the mapping
   * @param progress told how many rows have been read
   */
  public record Upload(
      String fileName, byte[] bytes, String mapping, String rule, LocalDate from, String basis, String source, IntConsumer progress) {}

  /** The rows of an import against what is there. */
  public record Changes(Map<String, Integer> counts, Page<Planned> page) {}

  /** Reads a workbook and keeps the report; nothing of it holds yet. */
  public Answer<KnowledgeImport> upload(Actor actor, Upload upload) {
    if (!KnowledgeDesk.mayChange(actor)) {
      return desk.forbidden(actor, ACT);
    }
    List<KeptMapping> inUse = mappings.inUse();
    List<KeptMapping> chosen =
        upload.mapping() == null ? inUse : inUse.stream().filter(kept -> kept.name().equals(upload.mapping())).toList();
    if (chosen.isEmpty()) {
      String known = String.join(", ", inUse.stream().map(KeptMapping::name).toList());
      return desk.refused(actor, ACT, Refusal.invalid("knowledge.mappingUnknown", "mapping", known));
    }
    ImportReport report = read(upload, chosen.stream().map(KeptMapping::mapping).map(m -> feeding(m, upload.rule())).toList());
    if (report.refused()) {
      return desk.refused(actor, ACT, fileRefused(report, actor));
    }
    KeptMapping used = chosen.stream().filter(kept -> kept.name().equals(report.mapping())).findFirst().orElseThrow();
    Refusal wrongRule = wrongRule(upload.rule(), used.mapping().kind());
    if (wrongRule != null) {
      return desk.refused(actor, ACT, wrongRule);
    }
    KnowledgeImport kept = keep(actor, upload, used, report);
    return desk.done(actor, ACT, kept.id(), upload.fileName(), kept);
  }

  /** One import. */
  @Transactional(readOnly = true)
  public Answer<KnowledgeImport> get(Actor actor, UUID id) {
    return seen(actor, id, one -> one);
  }

  /** What the import's accepted rows would change; what they changed once it is approved. */
  @Transactional(readOnly = true)
  public Answer<Changes> changes(Actor actor, UUID id, Verdict verdict, int page, int size) {
    return seen(
        actor, id,
        one -> {
          KnowledgePlan plan = plans.of(one);
          List<Planned> shown =
              verdict == null ? plan.rows() : plan.rows().stream().filter(row -> row.verdict() == verdict).toList();
          return new Changes(Plans.counts(plan), Page.of(page, size, shown.size(), shown::get));
        });
  }

  /** A page of what became of the workbook's rows. */
  @Transactional(readOnly = true)
  public Answer<Page<?>> entries(Actor actor, UUID id, ImportPart part, int page, int size) {
    return seen(actor, id, one -> imports.page(id, part, type(part), page, size));
  }

  /** What became of the workbook's rows, whole, as CSV; null as part shows the accepted rows beside what they meet. */
  @Transactional(readOnly = true)
  public Answer<String> csv(Actor actor, UUID id, ImportPart part) {
    return seen(
        actor, id,
        one ->
            part == null || part == ImportPart.ACCEPTED ? ImportCsv.changes(plans.of(one).rows())
                : part == ImportPart.HELD ? ImportCsv.held(imports.all(id, part, Held.class))
                : ImportCsv.problems(imports.all(id, part, Problem.class)));
  }

  /** The latest imports, newest first. */
  @Transactional(readOnly = true)
  public Answer<Page<KnowledgeImport>> list(Actor actor, int page, int size) {
    return KnowledgeDesk.mayRead(actor)
        ? Answer.done(imports.latest(page, size))
        : Answer.refused(Refusal.forbidden("security.forbidden"));
  }

  /** The versions of the knowledge base, newest first. */
  @Transactional(readOnly = true)
  public Answer<List<KnowledgeVersion>> versions(Actor actor, int page, int size) {
    return KnowledgeDesk.mayRead(actor)
        ? Answer.done(versions.list(page, size))
        : Answer.refused(Refusal.forbidden("security.forbidden"));
  }

  private <T> Answer<T> seen(Actor actor, UUID id, Function<KnowledgeImport, T> view) {
    if (!KnowledgeDesk.mayRead(actor)) {
      return Answer.refused(Refusal.forbidden("security.forbidden"));
    }
    return imports
        .find(id)
        .map(one -> Answer.done(view.apply(one)))
        .orElseGet(() -> Answer.refused(Refusal.notFound("knowledge.importUnknown", id)));
  }

  private KnowledgeImport keep(Actor actor, Upload upload, KeptMapping used, ImportReport report) {
    KnowledgeImport one =
        new KnowledgeImport(
            Ids.next(), KnowledgeImport.WAITING, upload.fileName(), used.name(), used.version(), used.kind(),
            upload.rule() == null ? used.mapping().rule() : upload.rule(), upload.source(), upload.from(), upload.basis(),
            actor.username(), clock.instant(), null, null, null, null, null, null, Map.of());
    return keep(one, report);
  }

  /** Keeps an import with its rows and with what they would meet now, ready to go live. */
  KnowledgeImport keep(KnowledgeImport one, ImportReport report) {
    Map<String, Integer> counts =
        new TreeMap<>(
            Map.of(
                "accepted", report.accepted().size(), "rejected", report.rejected().size(), "held", report.held().size(),
                "skipped", report.skipped().size(), "unmatched", report.unmatched().size()));
    Candidate candidate = candidates.stage(one.id(), report.accepted());
    counts.putAll(Plans.counts(candidate.plan()));
    KnowledgeImport counted = one.counted(counts);
    imports.add(counted, candidate.layer());
    imports.add(one.id(), ImportPart.ACCEPTED, report.accepted());
    imports.add(one.id(), ImportPart.REJECTED, report.rejected());
    imports.add(one.id(), ImportPart.HELD, report.held());
    imports.add(one.id(), ImportPart.SKIPPED, report.skipped());
    imports.add(one.id(), ImportPart.UNMATCHED, report.unmatched());
    return counted;
  }

  /** Null when rows of this kind may feed the rule that the analyst names. */
  private static Refusal wrongRule(String named, KnowledgeKind kind) {
    RuleKinds kinds = RuleKinds.shipped();
    return named == null || RuleClasses.shipped().named(named).filter(rule -> kinds.mayFeed(kind, rule)).isPresent()
        ? null
        : Refusal.invalid("knowledge.ruleNotOfKind", "rule", String.join(", ", kinds.rulesOf(kind)), named, kind.fileName());
  }

  private static WorkbookMapping feeding(WorkbookMapping mapping, String rule) {
    return rule == null ? mapping : mapping.feeding(rule);
  }

  private static ImportReport read(Upload upload, List<WorkbookMapping> mappings) {
    try {
      return WorkbookImport.shipped()
          .run(
              new ByteArrayInputStream(upload.bytes()), mappings,
              new ImportRequest(upload.from(), upload.basis(), upload.source()), upload.progress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(ImportPart part) {
    return switch (part) {
      case ACCEPTED -> KnowledgeRow.class;
      case HELD -> Held.class;
      default -> Problem.class;
    };
  }

  private static Refusal fileRefused(ImportReport report, Actor actor) {
    List<Fault> faults =
        report.rejected().stream()
            .limit(50)
            .map(p -> new Fault(place(p), "knowledge.fileRefused", KnowledgeDesk.words(p.reason(), actor)))
            .toList();
    return new Refusal(
        "knowledge.fileRefused", Refusal.Kind.INVALID, faults, List.of(KnowledgeDesk.words(report.rejected().get(0).reason(), actor)));
  }

  private static String place(Problem problem) {
    return problem.sheet() + "!" + problem.row() + (problem.column().isEmpty() ? "" : "/" + problem.column());
  }
}
