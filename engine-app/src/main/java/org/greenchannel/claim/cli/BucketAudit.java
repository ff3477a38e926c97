package org.greenchannel.claim.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.claim.cli.FindingsFile.Found;
import org.greenchannel.claim.cli.Layout.VisitRow;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.claim.DispositionFacts;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/** Audits the people of one bucket: their visits in the order of time, the earlier ones being the history. */
final class BucketAudit {

  private static final String REGION = "*";
  private static final String AFTERWARDS = "POST";

  private final Buckets buckets;
  private final KnowledgeSnapshot snapshot;
  private final Decisions decisions;
  private final Rejects rejects;
  private final LocalDate today;

  BucketAudit(Buckets buckets, KnowledgeSnapshot snapshot, Decisions decisions, Rejects rejects, LocalDate today) {
    this.buckets = buckets;
    this.snapshot = snapshot;
    this.decisions = decisions;
    this.rejects = rejects;
    this.today = today;
  }

  /** The findings of a bucket. */
  List<Found> of(int bucket, Progress progress) throws IOException {
    Map<String, VisitRow> visits = visits(bucket);
    Map<String, List<AuditLine>> lines = lines(bucket);
    Map<String, List<String>> diagnoses = diagnoses(bucket);
    Map<String, List<VisitRow>> people = new LinkedHashMap<>();
    visits.values().forEach(v -> people.computeIfAbsent(v.psnNo(), p -> new ArrayList<>()).add(v));
    List<Found> found = new ArrayList<>();
    for (List<VisitRow> person : people.values()) {
      person.sort(Comparator.comparing((VisitRow v) -> begin(v, lines)).thenComparing(VisitRow::mdtrtId));
      List<AuditLine> history = new ArrayList<>();
      for (VisitRow visit : person) {
        List<AuditLine> own = lines.getOrDefault(visit.mdtrtId(), List.of());
        if (!own.isEmpty()) {
          found.addAll(audit(visit, own, diagnoses.getOrDefault(visit.mdtrtId(), List.of()), history));
          history.addAll(own);
        }
        progress.advance(own.size());
      }
    }
    return found;
  }

  private List<Found> audit(VisitRow v, List<AuditLine> lines, List<String> diagnoses, List<AuditLine> history) {
    List<String> all = new ArrayList<>(diagnoses);
    if (v.diagnosis() != null && !all.contains(v.diagnosis())) {
      all.add(0, v.diagnosis());
    }
    AuditClaim claim =
        new AuditClaim(
            new AuditVisit(
                v.mdtrtId(), null, v.insutype(), v.medType(), v.hospLv(), v.department(), null, v.begin(), v.end(), null,
                false, null, null),
            new AuditPerson(v.psnNo(), v.sex(), v.birthDate(), null), lines,
            all.stream().map(code -> new Diagnosis(code, null, code.equals(all.get(0)))).toList(), List.of(), Map.of(),
            history, List.of());
    List<Found> found = new ArrayList<>();
    for (Hit hit : snapshot.audit(claim)) {
      DispositionFacts facts =
          new DispositionFacts(REGION, today, AFTERWARDS, hit.resultType(), hit.basis(), false, hit.violatedFen(), 0, false);
      found.add(new Found(v.mdtrtId(), hit, decisions.decide(facts)));
    }
    return found;
  }

  private static LocalDateTime begin(VisitRow visit, Map<String, List<AuditLine>> lines) {
    if (visit.begin() != null) {
      return visit.begin();
    }
    return lines.getOrDefault(visit.mdtrtId(), List.of()).stream()
        .map(AuditLine::occurred)
        .min(Comparator.naturalOrder())
        .orElse(LocalDateTime.MAX);
  }

  private Map<String, VisitRow> visits(int bucket) throws IOException {
    Map<String, VisitRow> visits = new LinkedHashMap<>();
    for (Row row : buckets.rows(bucket, Tables.VISITS)) {
      try {
        VisitRow visit = Layout.visit(row);
        if (visits.putIfAbsent(visit.mdtrtId(), visit) != null) {
          rejects.add(row, new Row.Rejected("mdtrt_id", "就诊号重复 appears twice: " + visit.mdtrtId()));
        }
      } catch (Row.Rejected rejected) {
        rejects.add(row, rejected);
      }
    }
    return visits;
  }

  private Map<String, List<AuditLine>> lines(int bucket) throws IOException {
    Map<String, List<AuditLine>> lines = new HashMap<>();
    Map<String, java.util.Set<String>> seen = new HashMap<>();
    for (Row row : buckets.rows(bucket, Tables.LINES)) {
      try {
        AuditLine line = Layout.line(row);
        if (!seen.computeIfAbsent(line.mdtrtId(), v -> new java.util.HashSet<>()).add(line.lineId())) {
          throw new Row.Rejected("bkkp_sn", "明细号重复 appears twice: " + line.lineId());
        }
        lines.computeIfAbsent(line.mdtrtId(), v -> new ArrayList<>()).add(line);
      } catch (Row.Rejected rejected) {
        rejects.add(row, rejected);
      }
    }
    return lines;
  }

  private Map<String, List<String>> diagnoses(int bucket) throws IOException {
    Map<String, List<String>> diagnoses = new HashMap<>();
    for (Row row : buckets.rows(bucket, Tables.DIAGNOSES)) {
      List<String> of = diagnoses.computeIfAbsent(row.text("mdtrt_id"), v -> new ArrayList<>());
      of.add("1".equals(row.text("maindiag_flag")) ? 0 : of.size(), row.text("diag_code"));
    }
    return diagnoses;
  }
}
