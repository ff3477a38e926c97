package org.greenchannel.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.idempotency.Once;
import org.greenchannel.knowledge.MappingService;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.workbook.MappingLine;
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

/** Mappings of headings, and what a workbook nobody has seen seems to need. */
@RestController
@RequestMapping("/api/knowledge")
class MappingController {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,59}");

  private final MappingService service;
  private final Once once;
  private final Shown shown;
  private final Problems problems;

  MappingController(MappingService service, Once once, Shown shown, Problems problems) {
    this.service = service;
    this.once = once;
    this.shown = shown;
    this.problems = problems;
  }

  /** The lines of a mapping. */
  record Lines(@NotEmpty @Size(max = 100) List<@NotNull MappingLine> lines) {}

  @GetMapping("/mappings")
  ResponseEntity<Object> list(Actor actor, HttpServletRequest request) {
    return shown.answer(request, service.list(actor));
  }

  @PostMapping("/mappings/{name}")
  ResponseEntity<Object> keep(Actor actor, HttpServletRequest request, @PathVariable String name, @Valid @RequestBody Lines lines) {
    if (!NAME.matcher(name).matches()) {
      return problems.response(Refusal.invalid("field.format", "name", "1-60: A-Z 0-9 _ . -"), Languages.of(request));
    }
    return once.perform(request, actor, () -> service.keep(actor, name, lines.lines()), ResponseEntity::ok);
  }

  /** Nothing is kept of the workbook: it is looked at and forgotten. */
  @PostMapping(path = "/suggestions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> suggest(
      Actor actor, HttpServletRequest request, @RequestPart MultipartFile file, @RequestParam(required = false) String kind)
      throws IOException {
    Refusal wrong = UploadCheck.fault(file);
    KnowledgeKind asked = null;
    if (wrong == null && UploadCheck.given(kind) != null) {
      try {
        asked = KnowledgeKind.named(kind.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        wrong = Refusal.invalid("field.format", "kind", java.util.Arrays.stream(KnowledgeKind.values()).map(KnowledgeKind::fileName).toList().toString());
      }
    }
    return wrong == null
        ? shown.answer(request, service.suggest(actor, file.getBytes(), asked))
        : problems.response(wrong, Languages.of(request));
  }
}
