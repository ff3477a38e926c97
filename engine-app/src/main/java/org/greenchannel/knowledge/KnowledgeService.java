package org.greenchannel.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.KnowledgeLint;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.greenchannel.rules.knowledge.workbook.ImportReport;
import org.greenchannel.rules.knowledge.workbook.ImportRequest;
import org.greenchannel.rules.knowledge.workbook.Problem;
import org.greenchannel.rules.knowledge.workbook.WorkbookImport;
import org.greenchannel.rules.knowledge.workbook.WorkbookMapping;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts on the knowledge base: a workbook comes in, is read, and goes live when somebody approves it. */
@Service
@Transactional
public class KnowledgeService {

  static final String RECORD = "knowledge";
  private static final String WAITING = "WAITING";

  /** Which reading of a held row is right. */
  public enum Reading {
    COLUMN,
    TEXT
  }

  private final KnowledgeBase base;
  private final ImportStore imports;
  private final Trail trail;
  private final Clock clock;

  KnowledgeService(KnowledgeBase base, ImportStore imports, Trail trail, Clock clock) {
    this.base = base;
    this.imports = imports;
    this.trail = trail;
    this.clock = clock;
  }

  /** What comes with a workbook; {@code mapping} null lets the headings decide. */
  public record Upload(String fileName, byte[] bytes, String mapping, LocalDate from, String basis, String source) {}

  /** Reads a workbook and keeps the report; nothing of it holds yet. */
  public Answer<KnowledgeImport> upload(Actor actor, Upload upload) {
    if (!actor.is(Role.OPERATIONS)) {
      return refused(actor, "knowledge.import", Refusal.forbidden("security.forbidden"));
    }
    List<WorkbookMapping> mappings =
        WorkbookMapping.shipped().stream()
            .filter(m -> upload.mapping() == null || m.name().equals(upload.mapping()))
            .toList();
    if (mappings.isEmpty()) {
      return refused(actor, "knowledge.import", Refusal.invalid("knowledge.mappingUnknown", "mapping",
          String.join(", ", WorkbookMapping.shipped().stream().map(WorkbookMapping::name).toList())));
    }
    ImportReport report = read(upload, mappings);
    if (report.refused()) {
      return refused(actor, "knowledge.import", fileRefused(report, actor));
    }
    KnowledgeImport kept =
        new KnowledgeImport(
            Ids.next(), WAITING, upload.fileName(), report.mapping(), upload.source(), upload.from(), upload.basis(),
            actor.username(), clock.instant(), null, null, null, report.accepted(), report.rejected(), report.held(),
            report.skipped(), report.unmatched());
    imports.add(kept);
    trail.write(Deed.of(actor, "knowledge.import", RECORD).on(kept.id(), null, null).because(upload.fileName()));
    return Answer.done(kept);
  }

  /**
   * Puts an import live: its accepted rows, and of the held ones those whose reading is chosen.
   *
   * @param readings by the number of the held row, from 0; rows not named stay held
   */
  public Answer<KnowledgeImport> approve(Actor actor, UUID id, Map<Integer, Reading> readings) {
    Answer<KnowledgeImport> waiting = waiting(actor, "knowledge.approve", id);
    if (!waiting.isDone()) {
      return waiting;
    }
    List<KnowledgeRow> coming = new ArrayList<>(waiting.value().accepted());
    for (Map.Entry<Integer, Reading> choice : readings.entrySet()) {
      if (choice.getKey() < 0 || choice.getKey() >= waiting.value().held().size()) {
        return refused(actor, "knowledge.approve", Refusal.invalid("knowledge.heldUnknown", "/readings", ""));
      }
      var held = waiting.value().held().get(choice.getKey());
      coming.addAll(choice.getValue() == Reading.COLUMN ? held.asColumn() : held.asText());
    }
    List<KnowledgeRow> present = base.stored();
    List<KnowledgeRow> change = new ArrayList<>(Superseded.by(coming, present));
    change.addAll(coming);
    Refusal conflict = conflict(change, present, actor);
    if (conflict != null) {
      return refused(actor, "knowledge.approve", conflict);
    }
    int version = base.change(change, List.of(), actor.username(), id);
    return decided(actor, "knowledge.approve", id, "APPROVED", version);
  }

  /** Puts an import away. */
  public Answer<KnowledgeImport> reject(Actor actor, UUID id) {
    Answer<KnowledgeImport> waiting = waiting(actor, "knowledge.reject", id);
    return waiting.isDone() ? decided(actor, "knowledge.reject", id, "REJECTED", null) : waiting;
  }

  /** One import with its report. */
  @Transactional(readOnly = true)
  public Answer<KnowledgeImport> get(Actor actor, UUID id) {
    return mayRead(actor)
        ? imports.find(id).map(Answer::done).orElse(Answer.refused(Refusal.notFound("knowledge.importUnknown", id)))
        : Answer.refused(Refusal.forbidden("security.forbidden"));
  }

  /** The latest imports, newest first. */
  @Transactional(readOnly = true)
  public Answer<List<KnowledgeImport>> list(Actor actor) {
    return mayRead(actor) ? Answer.done(imports.latest()) : Answer.refused(Refusal.forbidden("security.forbidden"));
  }

  private static boolean mayRead(Actor actor) {
    return actor.is(Role.OPERATIONS) || actor.is(Role.REVIEWER) || actor.is(Role.REGULATOR);
  }

  private Answer<KnowledgeImport> waiting(Actor actor, String act, UUID id) {
    if (!actor.is(Role.OPERATIONS)) {
      return refused(actor, act, Refusal.forbidden("security.forbidden"));
    }
    KnowledgeImport one = imports.find(id).orElse(null);
    if (one == null) {
      return refused(actor, act, Refusal.notFound("knowledge.importUnknown", id));
    }
    return one.status().equals(WAITING)
        ? Answer.done(one)
        : refused(actor, act, Refusal.conflict("knowledge.importDecided", one.status()));
  }

  private Answer<KnowledgeImport> decided(Actor actor, String act, UUID id, String status, Integer version) {
    if (!imports.decide(id, status, actor.username(), Timestamp.from(clock.instant()), version)) {
      throw new IllegalStateException("import " + id + " was decided meanwhile");
    }
    trail.write(Deed.of(actor, act, RECORD).on(id, null, null).because(version == null ? null : "version " + version));
    return Answer.done(imports.find(id).orElseThrow());
  }

  private static ImportReport read(Upload upload, List<WorkbookMapping> mappings) {
    try {
      return WorkbookImport.shipped()
          .run(new ByteArrayInputStream(upload.bytes()), mappings,
              new ImportRequest(upload.from(), upload.basis(), upload.source()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal fileRefused(ImportReport report, Actor actor) {
    List<Fault> faults =
        report.rejected().stream().map(p -> new Fault(place(p), "knowledge.fileRefused", words(p.reason(), actor))).toList();
    return new Refusal("knowledge.fileRefused", Refusal.Kind.INVALID, faults, List.of(words(report.rejected().get(0).reason(), actor)));
  }

  /** What the rows of the new version would contradict, each other or what stays. */
  private static Refusal conflict(List<KnowledgeRow> change, List<KnowledgeRow> present, Actor actor) {
    Map<String, KnowledgeRow> all = new HashMap<>();
    present.forEach(row -> all.put(row.id(), row));
    change.forEach(row -> all.put(row.id(), row));
    List<Messages> problems = new KnowledgeLint(Vocabulary.shipped(), Laws.shipped()).problems(all.values());
    if (problems.isEmpty()) {
      return null;
    }
    List<Fault> faults =
        problems.stream().limit(50).map(p -> new Fault("/accepted", "knowledge.conflict", words(p, actor))).toList();
    return new Refusal("knowledge.conflict", Refusal.Kind.CONFLICT, faults, List.of(problems.size()));
  }

  private static String place(Problem problem) {
    return problem.sheet() + "!" + problem.row() + (problem.column().isEmpty() ? "" : "/" + problem.column());
  }

  private static String words(Messages words, Actor actor) {
    return "en".equals(actor.locale().getLanguage()) ? words.en() : words.zh();
  }

  private <T> Answer<T> refused(Actor actor, String act, Refusal refusal) {
    trail.write(Deed.of(actor, act, RECORD).refused(refusal));
    return Answer.refused(refusal);
  }
}
