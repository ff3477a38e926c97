package org.greenchannel.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.idempotency.Once;
import org.greenchannel.knowledge.ApprovalService;
import org.greenchannel.knowledge.ApprovalService.Reading;
import org.greenchannel.knowledge.ImportPart;
import org.greenchannel.knowledge.KnowledgeService;
import org.greenchannel.knowledge.Readings;
import org.greenchannel.knowledge.RollBackService;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.rules.knowledge.KnowledgePlan.Verdict;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
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

/** Workbooks on their way into the knowledge base. */
@RestController
@RequestMapping("/api/knowledge")
class ImportController {

  private final KnowledgeService service;
  private final ApprovalService approvals;
  private final RollBackService rollBacks;
  private final Readings readings;
  private final Once once;
  private final Shown shown;
  private final Problems problems;

  ImportController(
      KnowledgeService service, ApprovalService approvals, RollBackService rollBacks, Readings readings, Once once, Shown shown,
      Problems problems) {
    this.service = service;
    this.approvals = approvals;
    this.rollBacks = rollBacks;
    this.readings = readings;
    this.once = once;
    this.shown = shown;
    this.problems = problems;
  }

  /** The reading chosen for a held row, by its number in the report from 0. */
  record Choice(int held, @NotNull Reading reading) {}

  /** The approval of an import; {@code leaveConflicts} lets rows that contradict what is there stay outside. */
  record Approval(List<@NotNull @Valid Choice> readings, Boolean leaveConflicts) {}

  /** What comes beside the workbook, as fields of the form. */
  record Beside(
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, String basis, String source, String mapping, String rule,
      String reading) {}

  /** How far a reading has come. */
  record Progress(int rows) {}

  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> upload(
      Actor actor, HttpServletRequest request, @RequestPart MultipartFile file,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(defaultValue = "official") String basis, @ParameterObject Beside beside)
      throws IOException {
    Refusal wrong = UploadCheck.fault(file, from, basis, beside.source(), beside.rule());
    if (wrong != null) {
      return problems.response(wrong, Languages.of(request));
    }
    String name = UploadCheck.name(file);
    var upload =
        new KnowledgeService.Upload(
            name, file.getBytes(), UploadCheck.given(beside.mapping()), UploadCheck.given(beside.rule()), from, basis,
            UploadCheck.given(beside.source()) == null ? name : beside.source(),
            readings.of(actor.username(), UploadCheck.given(beside.reading())));
    return once.perform(
        request, actor, () -> service.upload(actor, upload),
        kept -> ResponseEntity.created(URI.create("/api/knowledge/imports/" + kept.id())).body(kept));
  }

  @GetMapping("/readings/{reading}")
  Progress progress(Actor actor, @PathVariable String reading) {
    return new Progress(readings.rows(actor.username(), reading));
  }

  @PostMapping("/imports/{id}/acts/approve")
  ResponseEntity<Object> approve(
      Actor actor, HttpServletRequest request, @PathVariable UUID id, @Valid @RequestBody(required = false) Approval approval) {
    Map<Integer, Reading> chosen =
        approval == null || approval.readings() == null
            ? Map.of()
            : approval.readings().stream().collect(Collectors.toMap(Choice::held, Choice::reading, (first, again) -> again));
    boolean leave = approval != null && Boolean.TRUE.equals(approval.leaveConflicts());
    return once.perform(
        request, actor, () -> approvals.approve(actor, id, new ApprovalService.Approval(chosen, leave)), ResponseEntity::ok);
  }

  @PostMapping("/imports/{id}/acts/reject")
  ResponseEntity<Object> reject(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return once.perform(request, actor, () -> approvals.reject(actor, id), ResponseEntity::ok);
  }

  @PostMapping({"/imports/{id}/acts/roll-back", "/imports/{id}/roll-back"})
  ResponseEntity<Object> rollBack(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return once.perform(request, actor, () -> rollBacks.rollBack(actor, id), ResponseEntity::ok);
  }

  @GetMapping("/imports/{id}")
  ResponseEntity<Object> get(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
    return shown.answer(request, service.get(actor, id));
  }

  @GetMapping("/imports/{id}/changes")
  ResponseEntity<Object> changes(
      Actor actor, HttpServletRequest request, @PathVariable UUID id, @RequestParam(required = false) Verdict verdict,
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return shown.answer(request, service.changes(actor, id, verdict, Shown.page(page), Shown.size(size)));
  }

  @GetMapping("/imports/{id}/rows/{part}")
  ResponseEntity<Object> rows(
      Actor actor, HttpServletRequest request, @PathVariable UUID id, @PathVariable ImportPart part,
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return shown.answer(request, service.entries(actor, id, part, Shown.page(page), Shown.size(size)));
  }

  @GetMapping("/imports/{id}/csv/{part}")
  ResponseEntity<Object> csv(Actor actor, HttpServletRequest request, @PathVariable UUID id, @PathVariable ImportPart part) {
    Answer<String> csv = service.csv(actor, id, part);
    return csv.isDone()
        ? ResponseEntity.ok()
            .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header("Content-Disposition", "attachment; filename=\"" + part.name().toLowerCase(Locale.ROOT) + ".csv\"")
            .body(csv.value())
        : shown.answer(request, csv);
  }

  @GetMapping("/imports")
  ResponseEntity<Object> list(
      Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return shown.answer(request, service.list(actor, Shown.page(page), Shown.size(size)));
  }
}
