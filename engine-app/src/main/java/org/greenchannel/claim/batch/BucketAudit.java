package org.greenchannel.claim.batch;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.claim.DispositionFacts;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.Indicators;

/** Audits the people of one bucket: their visits in the order of time, the earlier ones being the history. */
final class BucketAudit {

  private static final int MOST_KEPT = 5_000;

  private final Terms terms;
  private final int window;
  private final Map<String, AuditDoctor> doctors;
  private final Map<String, List<Case>> people = new LinkedHashMap<>();
  private final Map<DispositionFacts, Decision> dispositions = new HashMap<>();
  private final Indicators indicators;
  private long visits;
  private long lines;
  private long fen;

  /** Reads the bucket; rows that stand twice are rejected. */
  BucketAudit(List<Row> rows, Terms terms, Rejects rejects) throws IOException {
    this.terms = terms;
    this.indicators = new Indicators(terms.snapshot());
    this.window = terms.snapshot().longestWindowDays();
    Map<String, Case> cases = new LinkedHashMap<>();
    for (Row row : rows) {
      try {
        if (row.table() == Table.VISITS) {
          cases.put(row.text("mdtrt_id"), Case.of(row));
        } else {
          cases.get(row.text("mdtrt_id")).add(row);
        }
      } catch (Rejected why) {
        rejects.add(row.table(), row.number(), why);
      }
    }
    cases.values().forEach(c -> people.computeIfAbsent(c.person().psnNo(), p -> new ArrayList<>()).add(c));
    addPast(cases);
    this.doctors = doctors(cases);
  }

  /** Audits everybody and writes what is found. */
  void run(Findings findings, Watch watch) throws IOException {
    each((one, claim) -> {
      audit(claim, one, findings);
      count(one, watch);
    });
  }

  /** Only counts everybody in, where an earlier run audited them. */
  void recount() throws IOException {
    each((one, claim) -> { });
  }

  /** What the bucket adds to the indicators of its institutions. */
  Indicators indicators() {
    return indicators;
  }

  /** What is done with a visit of the files. */
  private interface Step {
    void take(Case one, AuditClaim claim) throws IOException;
  }

  private void each(Step step) throws IOException {
    for (List<Case> person : people.values()) {
      person.sort(Case.IN_TIME);
      List<AuditLine> earlierLines = new ArrayList<>();
      List<AuditVisit> earlierVisits = new ArrayList<>();
      for (Case one : person) {
        if (one.isOfTheFiles()) {
          AuditClaim claim = claim(one, earlierLines, earlierVisits);
          indicators.add(claim);
          step.take(one, claim);
        }
        earlierLines.addAll(one.lines());
        earlierVisits.add(one.visit());
      }
    }
  }

  long visits() {
    return visits;
  }

  long lines() {
    return lines;
  }

  long fen() {
    return fen;
  }

  private void count(Case one, Watch watch) throws IOException {
    visits++;
    lines += one.lines().size();
    fen += one.lines().stream().mapToLong(AuditLine::amountFen).sum();
    watch.advance(one.lines().size());
    if (watch.cancelled()) {
      throw new Cancelled();
    }
  }

  private AuditClaim claim(Case one, List<AuditLine> earlierLines, List<AuditVisit> earlierVisits) {
    LocalDateTime begin = one.first(one.begin());
    LocalDateTime since = begin.isBefore(LocalDateTime.MAX) ? begin.minusDays(window) : LocalDateTime.MIN;
    Map<String, AuditDoctor> own = new HashMap<>();
    one.lines().stream().map(AuditLine::doctor).filter(d -> d != null && doctors.containsKey(d)).forEach(d -> own.put(d, doctors.get(d)));
    return new AuditClaim(
        one.visit(), one.person(), one.lines(), one.diagnoses(), one.operations(), own,
        earlierLines.stream().filter(line -> !line.occurred().isBefore(since)).toList(),
        earlierVisits.stream().filter(visit -> !last(visit).isBefore(since)).toList());
  }

  private static LocalDateTime last(AuditVisit visit) {
    LocalDateTime end = visit.end() != null ? visit.end() : visit.begin();
    return end == null ? LocalDateTime.MAX : end;
  }

  private void audit(AuditClaim claim, Case one, Findings findings) throws IOException {
    List<Hit> hits = terms.snapshot().audit(claim).stream().filter(h -> h.rule().stages().contains(Terms.AFTERWARDS)).toList();
    long[] deducted = OnceDeducted.of(one, hits);
    for (int i = 0; i < deducted.length; i++) {
      Hit hit = hits.get(i);
      findings.add(one, hit, disposition(terms.asks(hit.resultType(), hit.basis(), hit.violatedFen())), deducted[i]);
    }
  }

  /** The same question has the same answer; in a bucket most findings ask one that was asked before. */
  private Decision disposition(DispositionFacts asked) {
    Decision known = dispositions.get(asked);
    if (known == null) {
      known = terms.decisions().decide(asked);
      if (dispositions.size() < MOST_KEPT) {
        dispositions.put(asked, known);
      }
    }
    return known;
  }

  /** Visits that the house settled; those that the files have too are the files' to tell. */
  private void addPast(Map<String, Case> cases) {
    Set<LocalDateTime> begins = cases.values().stream().map(Case::begin).filter(b -> b.isBefore(LocalDateTime.MAX))
        .collect(Collectors.toCollection(HashSet::new));
    if (begins.isEmpty()) {
      return;
    }
    LocalDateTime from = begins.stream().min(LocalDateTime::compareTo).orElseThrow().minusDays(window);
    LocalDateTime until = begins.stream().max(LocalDateTime::compareTo).orElseThrow();
    terms.records().visits(people.keySet(), from, until).forEach((person, past) ->
        past.stream().filter(p -> !cases.containsKey(p.visit().mdtrtId())).map(Case::of).forEach(people.get(person)::add));
  }

  private Map<String, AuditDoctor> doctors(Map<String, Case> cases) {
    Set<String> codes = cases.values().stream()
        .flatMap(c -> Stream.concat(c.lines().stream().map(AuditLine::doctor), Stream.of(c.visit()).map(AuditVisit::doctor)))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
    return terms.records().doctors(codes);
  }
}
