package org.greenchannel.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.idempotency.Once;
import org.greenchannel.knowledge.Knowledge;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.knowledge.KnowledgeImport;
import org.greenchannel.knowledge.KnowledgeService;
import org.greenchannel.knowledge.KnowledgeService.Reading;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The knowledge in force, and workbooks on their way into it. */
@RestController
@RequestMapping("/api/knowledge")
class KnowledgeController {

  private static final long LARGEST_WORKBOOK = 64L * 1024 * 1024;

  private final KnowledgeService service;
  private final KnowledgeBase base;
  private final Once once;
  private final Problems problems;

  KnowledgeController(KnowledgeService service, KnowledgeBase base, Once once, Problems problems) {
    this.service = service;
    this.base = base;
    this.once = once;
    this.problems = problems;
  }

  /** What is in force. */
  record InForce(int version, String fingerprint, int rows) {}

  /** The reading chosen for a held row, by its number in the report from 0. */
  record Choice(int held, @NotNull Reading reading) {}

  /** The approval of an import. */
  record Approval(List<@NotNull @Valid Choice> readings) {}

  @GetMapping
  InForce inForce() {
    Knowledge knowledge = base.current();
    return new InForce(knowledge.version(), knowledge.snapshot().fingerprint(), knowledge.snapshot().size());
  }

  @PostMapping("/imports")
  ResponseEntity<Object> upload(
      Actor actor,
      HttpServletRequest request,
      @RequestPart MultipartFile file,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(defaultValue = "official") String basis,
      @RequestParam(required = false) String source,
      @RequestParam(required = false) String mapping)
      throws IOException {
    Refusal wrong = wrong(file, basis);
    if (wrong != null) {
      return problems.response(wrong, Languages.of(request));
    }
    String name = file.getOriginalFilename() == null ? "workbook.xlsx" : file.getOriginalFilename();
    var upload =
        new KnowledgeService.Upload(
            name, file.getBytes(), mapping, from, basis, source == null || source.isBlank() ? name : source);
    return once.perform(
        request, actor, () -> service.upload(actor, upload),
        kept -> ResponseEntity.created(URI.create("/api/knowledge/imports/" + kept.id())).body(kept));
  }

  @PostMapping("/imports/{id}/acts/approve")
  ResponseEntity<Object> approve(
      Actor actor, HttpServletRequest request, @PathVariable UUID id, @Valid @RequestBody(required = false) Approval approval) {
    Map<Integer, Reading> readings =
        approval == null || approval.readings() == null
            ? Map.of()
            : approval.readings().stream().collect(Collectors.toMap(Choice::held, Choice::reading, (first, again) -> again));
    return once.perform(request, actor, () -> service.approve(actor, id, readings), ResponseEntity::ok);
  }

  @PostMapping("/imports/{id}/acts/reject")
  ResponseEntity<Object> reject(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return once.perform(request, actor, () -> service.reject(actor, id), ResponseEntity::ok);
  }

  @GetMapping("/imports/{id}")
  ResponseEntity<Object> get(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    Answer<KnowledgeImport> answer = service.get(actor, id);
    return answer.isDone()
        ? ResponseEntity.ok(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  @GetMapping("/imports")
  ResponseEntity<Object> list(Actor actor, HttpServletRequest request) {
    Answer<List<KnowledgeImport>> answer = service.list(actor);
    return answer.isDone()
        ? ResponseEntity.ok(answer.value())
        : problems.response(answer.refusal(), Languages.of(request));
  }

  private static Refusal wrong(MultipartFile file, String basis) {
    if (file.isEmpty()) {
      return Refusal.invalid("field.required", "file", "xlsx");
    }
    if (file.getSize() > LARGEST_WORKBOOK) {
      return new Refusal("request.tooLarge", Refusal.Kind.TOO_LARGE, List.of(), List.of(LARGEST_WORKBOOK / 1024));
    }
    return basis.equals("official") || basis.equals("design")
        ? null
        : Refusal.invalid("field.format", "basis", "official, design");
  }
}
