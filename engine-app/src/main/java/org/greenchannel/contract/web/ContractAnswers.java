package org.greenchannel.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.contract.FamilyContract;
import org.greenchannel.contract.ContractReading;
import org.greenchannel.contract.ContractService;
import org.greenchannel.contract.ContractState;
import org.greenchannel.contract.ContractView;
import org.greenchannel.idempotency.RecordAnswers;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns what the service answers into what goes over the wire: the contract with its version as ETag, or a problem. */
@Component
class ContractAnswers {

  private final ContractService contracts;
  private final ContractReading reading;
  private final RecordAnswers answers;
  private final Problems problems;

  ContractAnswers(ContractService contracts, ContractReading reading, RecordAnswers answers, Problems problems) {
    this.contracts = contracts;
    this.reading = reading;
    this.answers = answers;
    this.problems = problems;
  }

  /** One page of a list, with the number of all. */
  record ContractPage(long total, int page, int size, List<ContractView> contracts) {}

  ResponseEntity<Object> created(HttpServletRequest http, Actor actor, Supplier<Answer<FamilyContract>> act) {
    return answers.created(http, actor, act, record -> shown(record, actor));
  }

  ResponseEntity<Object> done(HttpServletRequest http, Actor actor, Supplier<Answer<FamilyContract>> act) {
    return answers.done(http, actor, act, record -> shown(record, actor));
  }

  ResponseEntity<Object> read(HttpServletRequest http, Actor actor, Supplier<Answer<FamilyContract>> act) {
    return answers.read(http, act, record -> shown(record, actor));
  }

  ResponseEntity<Object> page(HttpServletRequest http, String word, int page, int size, Actor actor) {
    Optional<ContractState> state = Arrays.stream(ContractState.values()).filter(s -> s.word().equals(word)).findFirst();
    if (word != null && state.isEmpty()) {
      String known = String.join(", ", Arrays.stream(ContractState.values()).map(ContractState::word).toList());
      return problems.response(Refusal.invalid("request.badParameter", "state", known, "state"), Languages.of(http));
    }
    Page<FamilyContract> found = contracts.list(state.orElse(null), page, size, actor);
    return ResponseEntity.ok(
        new ContractPage(
            found.getTotalElements(), page, size, found.getContent().stream().map(f -> reading.view(f, actor)).toList()));
  }

  private RecordAnswers.Shown shown(FamilyContract record, Actor actor) {
    return new RecordAnswers.Shown(record.version(), reading.view(record, actor), "/api/contracts/" + record.id());
  }
}
