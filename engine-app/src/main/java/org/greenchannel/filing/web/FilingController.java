package org.greenchannel.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.filing.FilingCancellation;
import org.greenchannel.filing.FilingRequest;
import org.greenchannel.filing.FilingService;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.problem.Seen;
import org.greenchannel.registry.GivenReason;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filings of care out of region (异地就医备案); each act answers with the filing as it is afterwards. */
@RestController
@RequestMapping("/api/filings")
class FilingController {

  private final FilingService filings;
  private final FilingCancellation cancellation;
  private final FilingAnswers answers;
  private final Problems problems;

  FilingController(FilingService filings, FilingCancellation cancellation, FilingAnswers answers, Problems problems) {
    this.filings = filings;
    this.cancellation = cancellation;
    this.answers = answers;
    this.problems = problems;
  }

  /** An act that needs no words. */
  record Plain() {}

  @PostMapping
  ResponseEntity<Object> request(@Valid @RequestBody FilingRequest body, Actor actor, HttpServletRequest http) {
    return answers.created(http, actor, () -> filings.request(body, actor));
  }

  @GetMapping
  ResponseEntity<Object> list(
      @RequestParam(required = false) String state, @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size, Actor actor, HttpServletRequest http) {
    return answers.page(http, state, page, size, actor);
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> read(@PathVariable UUID id, Actor actor, HttpServletRequest http) {
    return answers.read(http, actor, () -> filings.read(id, actor));
  }

  @PostMapping("/{id}/acts/approve")
  ResponseEntity<Object> approve(
      @PathVariable UUID id, @RequestBody(required = false) Plain body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> filings.approve(id, Seen.by(http), actor));
  }

  @PostMapping("/{id}/acts/refuse")
  ResponseEntity<Object> refuse(@PathVariable UUID id, @Valid @RequestBody GivenReason body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> filings.refuse(id, Seen.by(http), body, actor));
  }

  @PostMapping("/{id}/acts/withdraw")
  ResponseEntity<Object> withdraw(@PathVariable UUID id, @Valid @RequestBody GivenReason body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> filings.withdraw(id, Seen.by(http), body, actor));
  }

  /** Answers with the new filing, which takes the place of this one when it is in force. */
  @PostMapping("/{id}/acts/change")
  ResponseEntity<Object> change(@PathVariable UUID id, @Valid @RequestBody FilingRequest body, Actor actor, HttpServletRequest http) {
    return answers.created(http, actor, () -> filings.change(id, Seen.by(http), body, actor));
  }

  @PostMapping("/{id}/acts/cancel")
  ResponseEntity<Object> cancel(@PathVariable UUID id, @Valid @RequestBody GivenReason body, Actor actor, HttpServletRequest http) {
    Refusal atTheCore = cancellation.tellCore(id, Seen.by(http), body, actor);
    return atTheCore != null
        ? problems.response(atTheCore, Languages.of(http))
        : answers.done(http, actor, () -> filings.cancel(id, Seen.by(http), body, actor));
  }
}
