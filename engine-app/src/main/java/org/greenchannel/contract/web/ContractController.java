package org.greenchannel.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.contract.ContractRequest;
import org.greenchannel.contract.ContractService;
import org.greenchannel.problem.Seen;
import org.greenchannel.registry.GivenReason;
import org.greenchannel.contract.ContractSignatures;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts with family-doctor teams (家庭医生签约); each act answers with the contract as it is afterwards. */
@RestController
@RequestMapping("/api/contracts")
class ContractController {

  private final ContractService contracts;
  private final ContractSignatures signatures;
  private final ContractAnswers answers;

  ContractController(ContractService contracts, ContractSignatures signatures, ContractAnswers answers) {
    this.contracts = contracts;
    this.signatures = signatures;
    this.answers = answers;
  }

  /** An act that needs no words. */
  record Plain() {}

  @PostMapping
  ResponseEntity<Object> request(@Valid @RequestBody ContractRequest body, Actor actor, HttpServletRequest http) {
    return answers.created(http, actor, () -> contracts.request(body, actor));
  }

  @GetMapping
  ResponseEntity<Object> list(
      @RequestParam(required = false) String state, @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size, Actor actor, HttpServletRequest http) {
    return answers.page(http, state, page, size, actor);
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> read(@PathVariable UUID id, Actor actor, HttpServletRequest http) {
    return answers.read(http, actor, () -> contracts.read(id, actor));
  }

  @PostMapping("/{id}/acts/confirm")
  ResponseEntity<Object> confirm(
      @PathVariable UUID id, @RequestBody(required = false) Plain body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> contracts.confirm(id, Seen.by(http), actor));
  }

  @PostMapping("/{id}/acts/decline")
  ResponseEntity<Object> decline(@PathVariable UUID id, @Valid @RequestBody GivenReason body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> contracts.decline(id, Seen.by(http), body, actor));
  }

  @PostMapping("/{id}/acts/sign")
  ResponseEntity<Object> sign(@PathVariable UUID id, @RequestBody(required = false) Plain body, Actor actor, HttpServletRequest http) {
    ContractSignatures.Made made = signatures.sign(id, Seen.by(http), actor);
    return answers.done(http, actor, () -> contracts.sign(id, Seen.by(http), made, actor));
  }

  @PostMapping("/{id}/acts/withdraw")
  ResponseEntity<Object> withdraw(@PathVariable UUID id, @Valid @RequestBody GivenReason body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> contracts.withdraw(id, Seen.by(http), body, actor));
  }

  @PostMapping("/{id}/acts/terminate")
  ResponseEntity<Object> terminate(@PathVariable UUID id, @Valid @RequestBody GivenReason body, Actor actor, HttpServletRequest http) {
    return answers.done(http, actor, () -> contracts.terminate(id, Seen.by(http), body, actor));
  }

  /** Answers with the new contract, which follows this one. */
  @PostMapping("/{id}/acts/renew")
  ResponseEntity<Object> renew(@PathVariable UUID id, @Valid @RequestBody ContractRequest body, Actor actor, HttpServletRequest http) {
    return answers.created(http, actor, () -> contracts.renew(id, Seen.by(http), body, actor));
  }
}
