package org.greenchannel.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.workbook.BadMapping;
import org.greenchannel.rules.knowledge.workbook.MappingLine;
import org.greenchannel.rules.knowledge.workbook.MappingSuggestion;
import org.greenchannel.rules.knowledge.workbook.UnreadableWorkbook;
import org.greenchannel.rules.knowledge.workbook.WorkbookImport;
import org.greenchannel.rules.knowledge.workbook.WorkbookMapping;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mappings of headings: proposed from a workbook's content, confirmed by an analyst, kept by name. */
@Service
@Transactional
public class MappingService {

  private static final String KEEP = "knowledge.mapping";

  private final Mappings mappings;
  private final KnowledgeDesk desk;
  private final Clock clock;

  MappingService(Mappings mappings, KnowledgeDesk desk, Clock clock) {
    this.mappings = mappings;
    this.desk = desk;
    this.clock = clock;
  }

  /** The mappings in use. */
  @Transactional(readOnly = true)
  public Answer<List<KeptMapping>> list(Actor actor) {
    return KnowledgeDesk.mayRead(actor)
        ? Answer.done(mappings.inUse())
        : Answer.refused(Refusal.forbidden("security.forbidden"));
  }

  /** What a workbook looks like and the mapping it seems to need; {@code kind} null lets the content decide. */
  @Transactional(readOnly = true)
  public Answer<MappingSuggestion> suggest(Actor actor, byte[] workbook, KnowledgeKind kind) {
    if (!KnowledgeDesk.mayChange(actor)) {
      return Answer.refused(Refusal.forbidden("security.forbidden"));
    }
    try {
      List<WorkbookMapping> known = mappings.inUse().stream().map(KeptMapping::mapping).toList();
      return Answer.done(WorkbookImport.shipped().suggest(new ByteArrayInputStream(workbook), kind, known));
    } catch (UnreadableWorkbook unreadable) {
      String reason = KnowledgeDesk.words(unreadable.problem().reason(), actor);
      return Answer.refused(new Refusal("knowledge.fileRefused", Refusal.Kind.INVALID, List.of(), List.of(reason)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a mapping as the next version of its name. */
  public Answer<KeptMapping> keep(Actor actor, String name, List<MappingLine> lines) {
    if (!KnowledgeDesk.mayChange(actor)) {
      return desk.forbidden(actor, KEEP);
    }
    try {
      KeptMapping kept = mappings.keep(WorkbookMapping.of(name, lines), actor.username(), clock.instant());
      return desk.done(actor, KEEP, null, name + " " + kept.version(), kept);
    } catch (BadMapping bad) {
      String reason = KnowledgeDesk.words(bad.reason(), actor);
      Fault fault = new Fault("/lines/" + bad.field(), "knowledge.badMapping", "");
      return desk.refused(actor, KEEP, new Refusal("knowledge.badMapping", Refusal.Kind.INVALID, List.of(fault), List.of(bad.field(), reason)));
    }
  }
}
