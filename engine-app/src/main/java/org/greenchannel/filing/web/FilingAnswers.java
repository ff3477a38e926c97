package org.greenchannel.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.filing.Filing;
import org.greenchannel.filing.FilingReading;
import org.greenchannel.filing.FilingService;
import org.greenchannel.filing.FilingState;
import org.greenchannel.filing.FilingView;
import org.greenchannel.idempotency.RecordAnswers;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns what the service answers into what goes over the wire: the filing with its version as ETag, or a problem. */
@Component
class FilingAnswers {

  private final FilingService filings;
  private final FilingReading reading;
  private final RecordAnswers answers;
  private final Problems problems;

  FilingAnswers(FilingService filings, FilingReading reading, RecordAnswers answers, Problems problems) {
    this.filings = filings;
    this.reading = reading;
    this.answers = answers;
    this.problems = problems;
  }

  /** One page of a list, with the number of all. */
  record FilingPage(long total, int page, int size, List<FilingView> filings) {}

  ResponseEntity<Object> created(HttpServletRequest http, Actor actor, Supplier<Answer<Filing>> act) {
    return answers.created(http, actor, act, record -> shown(record, actor));
  }

  ResponseEntity<Object> done(HttpServletRequest http, Actor actor, Supplier<Answer<Filing>> act) {
    return answers.done(http, actor, act, record -> shown(record, actor));
  }

  ResponseEntity<Object> read(HttpServletRequest http, Actor actor, Supplier<Answer<Filing>> act) {
    return answers.read(http, act, record -> shown(record, actor));
  }

  ResponseEntity<Object> page(HttpServletRequest http, String word, int page, int size, Actor actor) {
    Optional<FilingState> state = Arrays.stream(FilingState.values()).filter(s -> s.word().equals(word)).findFirst();
    if (word != null && state.isEmpty()) {
      String known = String.join(", ", Arrays.stream(FilingState.values()).map(FilingState::word).toList());
      return problems.response(Refusal.invalid("request.badParameter", "state", known, "state"), Languages.of(http));
    }
    Page<Filing> found = filings.list(state.orElse(null), page, size, actor);
    return ResponseEntity.ok(
        new FilingPage(
            found.getTotalElements(), page, size, found.getContent().stream().map(f -> reading.view(f, actor)).toList()));
  }

  private RecordAnswers.Shown shown(Filing record, Actor actor) {
    return new RecordAnswers.Shown(record.version(), reading.view(record, actor), "/api/filings/" + record.id());
  }
}
