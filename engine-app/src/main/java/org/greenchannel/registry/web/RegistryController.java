package org.greenchannel.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.problem.Seen;
import org.greenchannel.registry.RegistryEntry;
import org.greenchannel.registry.RegistryKind;
import org.greenchannel.registry.RegistryService;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The administration of the registry: institutions, consortia, departments, practitioners, liaisons, family-teams, team-members.
 * A change and an end say in If-Match which version they saw.
 */
@RestController
@RequestMapping("/api/registry/{kind}")
class RegistryController {

  private static final int LARGEST_PAGE = 200;

  private final RegistryService registry;
  private final Once once;
  private final Problems problems;

  RegistryController(RegistryService registry, Once once, Problems problems) {
    this.registry = registry;
    this.once = once;
    this.problems = problems;
  }

  /** The last day on which the entry holds, and why it ends. */
  record End(@NotNull LocalDate lastDay, @NotBlank @Size(max = 300) String reason) {}

  @GetMapping
  ResponseEntity<Object> list(
      @PathVariable String kind, @RequestParam(required = false) @Size(max = 100) String q,
      @RequestParam(required = false) String institution,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate activeOn,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size, Actor actor, HttpServletRequest http) {
    Answer<Object> answer =
        of(kind, k -> registry.list(k, q, institution, activeOn, page, size, actor).map(found -> found));
    return answer.isDone() ? ResponseEntity.ok(answer.value()) : problems.response(answer.refusal(), Languages.of(http));
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> read(@PathVariable String kind, @PathVariable String id, Actor actor, HttpServletRequest http) {
    Answer<RegistryEntry> answer = of(kind, k -> registry.read(k, id, actor));
    return answer.isDone()
        ? shown(ResponseEntity.ok(), answer.value())
        : problems.response(answer.refusal(), Languages.of(http));
  }

  @PostMapping
  ResponseEntity<Object> create(
      @PathVariable String kind, @RequestBody Map<String, Object> values, Actor actor, HttpServletRequest http) {
    return once.perform(
        http, actor, () -> of(kind, k -> registry.create(k, values, actor)),
        entry -> shown(ResponseEntity.created(URI.create("/api/registry/" + kind + "/" + entry.id())), entry));
  }

  @PostMapping("/{id}/acts/change")
  ResponseEntity<Object> change(
      @PathVariable String kind, @PathVariable String id, @RequestBody Map<String, Object> changes, Actor actor,
      HttpServletRequest http) {
    return once.perform(
        http, actor, () -> of(kind, k -> registry.change(k, id, Seen.by(http), changes, actor)), entry -> shown(ResponseEntity.ok(), entry));
  }

  @PostMapping("/{id}/acts/end")
  ResponseEntity<Object> end(
      @PathVariable String kind, @PathVariable String id, @Valid @RequestBody End body, Actor actor, HttpServletRequest http) {
    return once.perform(
        http, actor, () -> of(kind, k -> registry.end(k, id, Seen.by(http), body.lastDay(), body.reason(), actor)),
        entry -> shown(ResponseEntity.ok(), entry));
  }

  private static ResponseEntity<Object> shown(ResponseEntity.BodyBuilder response, RegistryEntry entry) {
    return response.eTag("\"" + entry.version() + "\"").body(entry);
  }

  private static <T> Answer<T> of(String word, Function<RegistryKind, Answer<T>> act) {
    return RegistryKind.of(word).map(act).orElseGet(() -> Answer.refused(Refusal.notFound("registry.kindUnknown", word)));
  }
}
