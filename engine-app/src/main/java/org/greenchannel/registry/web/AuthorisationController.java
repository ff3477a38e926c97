package org.greenchannel.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.problem.Seen;
import org.greenchannel.registry.AuthorisationRequest;
import org.greenchannel.registry.AuthorisationService;
import org.greenchannel.registry.RecordAuthorisation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Authorisations for the use of records across institutions. */
@RestController
@RequestMapping("/api/authorisations")
class AuthorisationController {

  private static final String ADDRESS = "/api/authorisations/";

  private final AuthorisationService authorisations;
  private final Once once;
  private final Problems problems;

  AuthorisationController(AuthorisationService authorisations, Once once, Problems problems) {
    this.authorisations = authorisations;
    this.once = once;
    this.problems = problems;
  }

  @GetMapping
  ResponseEntity<Object> list(@RequestParam(required = false) String patientId, Actor actor, HttpServletRequest http) {
    Answer<List<RecordAuthorisation>> answer = authorisations.list(patientId, actor);
    return answer.isDone() ? ResponseEntity.ok(answer.value()) : problems.response(answer.refusal(), Languages.of(http));
  }

  @PostMapping
  ResponseEntity<Object> give(@Valid @RequestBody AuthorisationRequest body, Actor actor, HttpServletRequest http) {
    return once.perform(
        http, actor, () -> authorisations.give(body, actor),
        given -> ResponseEntity.created(URI.create(ADDRESS + given.id())).eTag(tag(given)).body(given));
  }

  @PostMapping("/{id}/acts/revoke")
  ResponseEntity<Object> revoke(@PathVariable UUID id, Actor actor, HttpServletRequest http) {
    Integer seen = Seen.by(http);
    return once.perform(
        http, actor, () -> authorisations.revoke(id, seen, actor), done -> ResponseEntity.ok().eTag(tag(done)).body(done));
  }

  private static String tag(RecordAuthorisation authorisation) {
    return "\"" + authorisation.version() + "\"";
  }
}
