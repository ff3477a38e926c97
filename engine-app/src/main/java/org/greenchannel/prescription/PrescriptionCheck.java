package org.greenchannel.prescription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.prescription.Finding.Level;
import org.greenchannel.prescription.Finding.Source;
import org.greenchannel.registry.Practitioner;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Row;
import org.greenchannel.rules.prescription.DrugBanFacts;
import org.greenchannel.rules.prescription.ItemCountFacts;
import org.greenchannel.rules.prescription.PrescriberFacts;
import org.greenchannel.rules.prescription.QuantityFacts;
import org.springframework.stereotype.Component;

/**
 * The machine's check before the pharmacist's (医疗机构处方审核规范 Art. 10-14): prescriber, banned medicines, days,
 * number of medicines. It collects everything it finds; it never approves.
 */
@Component
class PrescriptionCheck {

  /** Code of too many days, and of a medicine whose days make it one for a visit in person (审核规范 N8). */
  private static final String DAYS = "N08";

  private final Decisions decisions;
  private final DecisionLog log;
  private final Registry registry;
  private final Clock clock;

  PrescriptionCheck(Decisions decisions, DecisionLog log, Registry registry, Clock clock) {
    this.decisions = decisions;
    this.log = log;
    this.registry = registry;
    this.clock = clock;
  }

  /** What was found, and on which decisions it rests. */
  record Result(List<Finding> findings, List<UUID> decisionIds) {

    boolean passed() {
      return findings.stream().noneMatch(f -> f.level() == Level.BLOCK);
    }
  }

  Result check(Prescription p) {
    Result result = new Result(new ArrayList<>(), new ArrayList<>());
    LocalDate today = LocalDate.now(clock);
    checkPrescriber(p, today, result);
    checkCount(p, today, result);
    for (PrescriptionLine line : p.lines()) {
      checkBan(p, line, today, result);
      checkDays(p, line, today, result);
    }
    return result;
  }

  private void checkPrescriber(Prescription p, LocalDate today, Result result) {
    Practitioner doctor = registry.practitioner(p.prescriberId()).orElseThrow();
    int grade = p.lines().stream().mapToInt(PrescriptionLine::antibioticGrade).max().orElse(0);
    PrescriberFacts facts =
        new PrescriberFacts(
            p.region(), today, doctor.licensedOn(today), doctor.practiceYears(), doctor.filedOn(today),
            doctor.certificateValidOn(today), doctor.institutionConsent(), doctor.insuredOn(today),
            doctor.multiSite(), doctor.siteFiled(), grade, doctor.antibioticRight());
    Decided decided = decide(facts, p, result);
    decided.rows().forEach(row -> {
      Level level = "WARN".equals(row.outcome().text("level")) ? Level.WARN : Level.BLOCK;
      result.findings().add(finding(p, row, level, row.outcome().text("code"), null, decided.id()));
    });
  }

  private void checkCount(Prescription p, LocalDate today, Result result) {
    Decided decided =
        decide(new ItemCountFacts(p.region(), today, kind(p.lines()), p.lines().size()), p, result);
    Row row = decided.first();
    if ("REJECT".equals(row.outcome().text("verdict"))) {
      result.findings().add(finding(p, row, Level.BLOCK, row.outcome().text("code"), null, decided.id()));
    }
  }

  private void checkBan(Prescription p, PrescriptionLine line, LocalDate today, Result result) {
    Decided decided = decide(banFacts(p, line, "INTERNET_RX", today), p, result);
    Row row = decided.first();
    String allow = row.outcome().text("allow");
    if (!"ALLOW".equals(allow)) {
      Level level = "CHECK".equals(allow) ? Level.WARN : Level.BLOCK;
      result.findings().add(
          finding(p, row, level, row.outcome().text("code"), line.lineNo(), decided.id()));
    }
  }

  private void checkDays(Prescription p, PrescriptionLine line, LocalDate today, Result result) {
    PrescriptionContent content = p.content();
    QuantityFacts facts =
        new QuantityFacts(
            p.region(), today, content.rxType().name(), line.drugClass(),
            p.visit().diseaseClass() == VisitFacts.DiseaseClass.CHRONIC, content.reasonGiven(),
            content.stable(), content.strictAssessment());
    Decided decided = decide(facts, p, result);
    Row row = decided.first();
    boolean tooLong = line.days() > row.outcome().number("maxDays");
    if (tooLong || "OFFLINE_ONLY".equals(row.outcome().text("need"))) {
      result.findings().add(finding(p, row, Level.BLOCK, DAYS, line.lineNo(), decided.id()));
    }
  }

  /** The lines that may not go this way (channel words of the drug ban table), with the decisions. */
  Result barredFrom(Prescription p, String channel) {
    Result result = new Result(new ArrayList<>(), new ArrayList<>());
    LocalDate today = LocalDate.now(clock);
    for (PrescriptionLine line : p.lines()) {
      Decided decided = decide(banFacts(p, line, channel, today), p, result);
      Row row = decided.first();
      if (!"ALLOW".equals(row.outcome().text("allow"))) {
        result.findings().add(
            finding(p, row, Level.BLOCK, row.outcome().text("code"), line.lineNo(), decided.id()));
      }
    }
    return result;
  }

  private static DrugBanFacts banFacts(
      Prescription p, PrescriptionLine line, String channel, LocalDate today) {
    return new DrugBanFacts(
        p.region(), today, channel, line.drugClass(), line.form(), line.genericName());
  }

  private static String kind(List<PrescriptionLine> lines) {
    Set<Boolean> herbal =
        lines.stream().map(l -> "HERBAL_PIECES".equals(l.category())).collect(Collectors.toSet());
    return herbal.size() > 1 ? "MIXED" : herbal.contains(true) ? "HERBAL" : "WESTERN";
  }

  private record Decided(List<Row> rows, UUID id) {
    Row first() {
      return rows.get(0);
    }
  }

  private Decided decide(Facts facts, Prescription p, Result result) {
    Decision decision = decisions.decide(facts);
    UUID id = log.write(decision, p.id(), p.episodeId());
    result.decisionIds().add(id);
    return new Decided(decision.rows(), id);
  }

  private static Finding finding(
      Prescription p, Row row, Level level, String code, Integer lineNo, UUID decisionId) {
    return new Finding(
        p.round(), Source.CHECK, level, code, row.ruleId(), row.law().key(), lineNo,
        row.staff().zh(), row.staff().en(), row.patient().zh(), row.patient().en(), decisionId);
  }
}
