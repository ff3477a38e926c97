package org.greenchannel.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.contract.ContractTerms;
import org.greenchannel.contract.ContractText;
import org.greenchannel.contract.ServicePackage;
import org.greenchannel.contract.TeamStatistics;
import org.greenchannel.contract.TeamStatisticsService;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a team offers, and what it has done. */
@RestController
class TeamController {

  private final TeamStatisticsService statistics;
  private final ContractTerms terms;
  private final Problems problems;
  private final String region;
  private final Clock clock;

  TeamController(
      TeamStatisticsService statistics, ContractTerms terms, Problems problems, @Value("${greenchannel.region}") String region,
      Clock clock) {
    this.statistics = statistics;
    this.terms = terms;
    this.problems = problems;
    this.region = region;
    this.clock = clock;
  }

  /** What can be chosen, and the text to be read before. */
  record Offer(ContractText text, List<ServicePackage> packages) {}

  @GetMapping("/api/service-packages")
  Offer offer() {
    LocalDate today = LocalDate.now(clock);
    return new Offer(terms.text(today), terms.packages(region, today));
  }

  @GetMapping(path = "/api/family-teams/{id}/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> statistics(
      @PathVariable String id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, Actor actor, HttpServletRequest http) {
    Answer<TeamStatistics> answer = statistics.of(id, from, until, actor);
    return answer.isDone() ? ResponseEntity.ok(answer.value()) : problems.response(answer.refusal(), Languages.of(http));
  }

  /** The same in one row, for a spreadsheet. */
  @GetMapping("/api/family-teams/{id}/statistics.csv")
  ResponseEntity<Object> csv(
      @PathVariable String id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, Actor actor, HttpServletRequest http) {
    Answer<TeamStatistics> answer = statistics.of(id, from, until, actor);
    return answer.isDone()
        ? ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8")).body(csvOf(answer.value()))
        : problems.response(answer.refusal(), Languages.of(http));
  }

  private static String csvOf(TeamStatistics row) {
    var parts = TeamStatistics.class.getRecordComponents();
    String head = Arrays.stream(parts).map(java.lang.reflect.RecordComponent::getName).collect(Collectors.joining(","));
    return head + "\n" + Arrays.stream(parts).map(part -> value(part, row)).collect(Collectors.joining(",")) + "\n";
  }

  private static String value(java.lang.reflect.RecordComponent part, TeamStatistics row) {
    try {
      return String.valueOf(part.getAccessor().invoke(row));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
