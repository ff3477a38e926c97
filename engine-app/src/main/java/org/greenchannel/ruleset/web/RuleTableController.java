package org.greenchannel.ruleset.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.ruleset.RuleTableReading;
import org.greenchannel.ruleset.RuleTableReading.Document;
import org.greenchannel.ruleset.RuleTableService;
import org.greenchannel.ruleset.RuleTableService.Checked;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The decision tables in force, and workbooks on their way into service. */
@RestController
@RequestMapping("/api/rule-tables")
class RuleTableController {

  private static final long LARGEST_FILE = 4L * 1024 * 1024;
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final RuleTableService service;
  private final RuleTableReading reading;
  private final Once once;
  private final Problems problems;

  RuleTableController(RuleTableService service, RuleTableReading reading, Once once, Problems problems) {
    this.service = service;
    this.reading = reading;
    this.once = once;
    this.problems = problems;
  }

  /** Which version is to answer again; 0 for the shipped release. */
  record RollBack(@NotNull @Min(0) Integer version) {}

  @GetMapping
  ResponseEntity<Object> list(Actor actor, HttpServletRequest request) {
    return answer(request, reading.list(actor), all -> all.stream().map(one -> RuleTableView.of(one, actor.locale())).toList());
  }

  @GetMapping("/{table}")
  ResponseEntity<Object> table(Actor actor, HttpServletRequest request, @PathVariable String table) {
    return answer(request, reading.inForce(actor, table), one -> RuleTableView.of(one, actor.locale()));
  }

  @PostMapping(path = "/{table}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> upload(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String table,
      @RequestPart MultipartFile file,
      @RequestPart(required = false) MultipartFile examples)
      throws IOException {
    boolean own = examples != null && !examples.isEmpty();
    Refusal wrong = wrong(file, own ? examples : null);
    if (wrong != null) {
      return problems.response(wrong, Languages.of(request));
    }
    var upload =
        new RuleTableService.Upload(
            nameOf(file, "workbook.xlsx"), file.getBytes(), own ? nameOf(examples, "examples.csv") : null,
            own ? examples.getBytes() : null);
    return once.perform(
        request, actor, () -> service.upload(actor, table, upload), checked -> checked(table, checked, actor.locale()));
  }

  @GetMapping("/{table}/versions")
  ResponseEntity<Object> versions(Actor actor, HttpServletRequest request, @PathVariable String table) {
    return answer(
        request, reading.versions(actor, table), all -> all.stream().map(one -> RuleVersionView.of(one, actor.locale())).toList());
  }

  @GetMapping("/{table}/versions/{id}")
  ResponseEntity<Object> version(Actor actor, HttpServletRequest request, @PathVariable String table, @PathVariable UUID id) {
    return answer(request, reading.version(actor, table, id), one -> RuleVersionView.of(one, actor.locale()));
  }

  @GetMapping({"/{table}/workbook", "/{table}/versions/{id}/workbook"})
  ResponseEntity<Object> workbook(
      Actor actor, HttpServletRequest request, @PathVariable String table, @PathVariable(required = false) UUID id) {
    return download(request, reading.workbook(actor, table, Optional.ofNullable(id)), XLSX);
  }

  @GetMapping({"/{table}/examples", "/{table}/versions/{id}/examples"})
  ResponseEntity<Object> examples(
      Actor actor, HttpServletRequest request, @PathVariable String table, @PathVariable(required = false) UUID id) {
    return download(request, reading.examples(actor, table, Optional.ofNullable(id)), CSV);
  }

  @PostMapping("/{table}/acts/roll-back")
  ResponseEntity<Object> rollBack(
      Actor actor, HttpServletRequest request, @PathVariable String table, @Valid @RequestBody RollBack rollBack) {
    return once.perform(
        request, actor, () -> service.rollBack(actor, table, rollBack.version()), version -> ResponseEntity.ok(new RollBack(version)));
  }

  private ResponseEntity<Object> checked(String table, Checked checked, Locale locale) {
    if (checked.problems().isEmpty()) {
      return ResponseEntity.accepted()
          .location(URI.create("/api/rule-tables/" + table + "/versions/" + checked.version().id()))
          .body(RuleVersionView.of(checked.version(), locale));
    }
    Object[] count = {checked.problems().size()};
    return ResponseEntity.unprocessableEntity()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            FaultyWorkbook.of(
                checked.problems(), problems.text("kind.INVALID", count, locale),
                problems.text("ruleset.workbookFaulty", count, locale), locale));
  }

  private <T> ResponseEntity<Object> answer(HttpServletRequest request, Answer<T> answer, Function<T, Object> view) {
    return answer.isDone()
        ? ResponseEntity.ok(view.apply(answer.value()))
        : problems.response(answer.refusal(), Languages.of(request));
  }

  private ResponseEntity<Object> download(HttpServletRequest request, Answer<Document> answer, MediaType type) {
    if (!answer.isDone()) {
      return problems.response(answer.refusal(), Languages.of(request));
    }
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(answer.value().name()).build().toString())
        .body(answer.value().bytes());
  }

  private static Refusal wrong(MultipartFile file, MultipartFile examples) {
    if (file.isEmpty()) {
      return Refusal.invalid("field.required", "file", "xlsx");
    }
    boolean large = file.getSize() > LARGEST_FILE || (examples != null && examples.getSize() > LARGEST_FILE);
    return large
        ? new Refusal("request.tooLarge", Refusal.Kind.TOO_LARGE, List.of(), List.of(LARGEST_FILE / 1024))
        : null;
  }

  /** The file's own name, for people; never a path, never long, nothing that a screen cannot show. */
  private static String nameOf(MultipartFile file, String otherwise) {
    String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cc}\\p{Cs}]", "");
    return name.isBlank() ? otherwise : name.substring(0, Math.min(name.length(), 120));
  }
}
