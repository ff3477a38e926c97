package org.greenchannel.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.idempotency.Once;
import org.greenchannel.knowledge.Knowledge;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.knowledge.KnowledgeService;
import org.greenchannel.knowledge.RollBackService;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.greenchannel.rules.knowledge.workbook.FieldLabels;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The knowledge in force, its versions, and what an analyst may choose from. */
@RestController
@RequestMapping("/api/knowledge")
class KnowledgeController {

  private final KnowledgeService service;
  private final RollBackService rollBacks;
  private final KnowledgeBase base;
  private final Once once;
  private final Shown shown;

  KnowledgeController(KnowledgeService service, RollBackService rollBacks, KnowledgeBase base, Once once, Shown shown) {
    this.service = service;
    this.rollBacks = rollBacks;
    this.base = base;
    this.once = once;
    this.shown = shown;
  }

  /** What is in force. */
  record InForce(int version, String fingerprint, int rows) {}

  /** A field that a line of a mapping may name, and what it is called. */
  record Field(String name, String zh, String en) {

    /** A field that nobody has named is called by its technical name. */
    static Field of(KnowledgeKind kind, String name) {
      Messages label = FieldLabels.shipped().of(kind, name).orElse(new Messages(name, name));
      return new Field(name, label.zh(), label.en());
    }
  }

  /** A kind of knowledge, the parameters its rows have, and all fields of its mappings in the order to offer them. */
  record Kind(String kind, List<String> required, List<String> optional, List<Field> fields) {

    static Kind of(KnowledgeKind kind) {
      List<Field> fields = FieldLabels.fields(kind).stream().map(name -> Field.of(kind, name)).toList();
      return new Kind(kind.fileName(), kind.required(), kind.optional(), fields);
    }
  }

  /** A rule that knowledge may feed; its label is the national number or the local id. */
  record Rule(String label, String id, String nameZh, String nameEn) {}

  /** What an analyst may choose from. */
  record Choices(List<Kind> kinds, List<Rule> rules) {}

  @GetMapping
  InForce inForce() {
    Knowledge knowledge = base.current();
    return new InForce(knowledge.version(), knowledge.snapshot().fingerprint(), knowledge.snapshot().size());
  }

  @GetMapping("/choices")
  Choices choices() {
    return new Choices(
        Stream.of(KnowledgeKind.values()).map(Kind::of).toList(),
        Vocabulary.shipped().ruleClasses().all().stream().map(r -> new Rule(r.label(), r.id(), r.nameZh(), r.nameEn())).toList());
  }

  @GetMapping("/versions")
  ResponseEntity<Object> versions(
      Actor actor,
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return shown.answer(request, service.versions(actor, Shown.page(page), Shown.size(size)));
  }

  @PostMapping("/versions/{no}/acts/restore")
  ResponseEntity<Object> restore(Actor actor, HttpServletRequest request, @PathVariable int no) {
    return once.perform(request, actor, () -> rollBacks.restore(actor, no), ResponseEntity::ok);
  }
}
