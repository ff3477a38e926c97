package org.greenchannel.prescription;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.delivery.TraceCodeFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Trace codes tie a package to its prescription and patient. A code sold before is held and looked into, a package
 * without code is refused (four-department notice of 2025: from 2025-07-01, in full from 2026-01-01).
 */
@Component
class TraceCodes {

  private static final String HELD = "prescription.traceCodeHeld";
  private static final String MISSING = "prescription.traceCodeMissing";

  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final DecisionLog log;
  private final Clock clock;

  TraceCodes(JdbcClient jdbc, Decisions decisions, DecisionLog log, Clock clock) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.log = log;
    this.clock = clock;
  }

  /** The decisions on all packages, and the refusal; null when everything may go. */
  record Ruling(List<UUID> decisionIds, Refusal refusal) {}

  Ruling rule(Prescription p, List<ScannedCodes> scanned) {
    Optional<Refusal> malformed = malformed(p, scanned);
    if (malformed.isPresent()) {
      return new Ruling(List.of(), malformed.get());
    }
    Map<Integer, ScannedCodes> byLine =
        scanned.stream().collect(Collectors.toMap(ScannedCodes::lineNo, Function.identity()));
    List<UUID> ids = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (PrescriptionLine line : p.lines()) {
      ScannedCodes codes = byLine.get(line.lineNo());
      ruleLine(p, line, codes == null ? List.of() : codes.codes(), scanned.indexOf(codes), ids, faults);
    }
    return new Ruling(ids, faults.isEmpty() ? null : refusal(faults));
  }

  private static Refusal refusal(List<Fault> faults) {
    String worst = faults.stream().anyMatch(f -> HELD.equals(f.code())) ? HELD : MISSING;
    return new Refusal(worst, Refusal.Kind.CONFLICT, faults, List.of());
  }

  /** Every package needs a code of its own unless the rules say otherwise. */
  private void ruleLine(
      Prescription p, PrescriptionLine line, List<String> codes, int at, List<UUID> ids, List<Fault> faults) {
    int packages = line.traceCodeNeeded() ? Math.max(line.packages(), codes.size()) : codes.size();
    for (int i = 0; i < packages; i++) {
      String code = i < codes.size() ? codes.get(i) : null;
      Decision decision = decisions.decide(facts(p, line, code));
      ids.add(log.write(decision, p.id(), p.episodeId()));
      if (!"SETTLE".equals(decision.text("settle"))) {
        String basis = decision.text("flag") + " " + decision.first().ruleId() + " " + decision.first().law().key();
        String pointer = code == null ? "/traceCodes" : "/traceCodes/" + at + "/codes/" + i;
        faults.add(new Fault(pointer, code == null ? MISSING : HELD, basis));
      }
    }
  }

  private TraceCodeFacts facts(Prescription p, PrescriptionLine line, String code) {
    return new TraceCodeFacts(
        p.region(), LocalDate.now(clock), line.category(), line.split(), "OUTPATIENT", code != null,
        line.inNoCodeList(), code == null ? 0 : soldBefore(code));
  }

  /** Holds the code for this transaction, so that two pharmacies cannot sell it at the same moment. */
  private int soldBefore(String code) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(code).query((r, i) -> 1).single();
    return jdbc.sql("select count(*) from dispensed_code where code = ?").param(code).query(Integer.class).single();
  }

  private static Optional<Refusal> malformed(Prescription p, List<ScannedCodes> scanned) {
    Set<Integer> lineNos = p.lines().stream().map(PrescriptionLine::lineNo).collect(Collectors.toSet());
    Set<Integer> seenLines = new HashSet<>();
    Set<String> seenCodes = new HashSet<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < scanned.size(); i++) {
      if (!lineNos.contains(scanned.get(i).lineNo()) || !seenLines.add(scanned.get(i).lineNo())) {
        faults.add(new Fault("/traceCodes/" + i + "/lineNo", "prescription.unknownLine", lineNos.toString()));
      }
      for (int j = 0; j < scanned.get(i).codes().size(); j++) {
        if (!seenCodes.add(scanned.get(i).codes().get(j))) {
          faults.add(new Fault("/traceCodes/" + i + "/codes/" + j, "prescription.traceCodeTwice", ""));
        }
      }
    }
    return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid("prescription.traceCodesWrong", faults));
  }

  /** Keeps what leaves the pharmacy. */
  void keep(Prescription p, List<ScannedCodes> scanned) {
    for (ScannedCodes line : scanned) {
      for (String code : line.codes()) {
        jdbc.sql(
                """
                insert into dispensed_code (code, prescription_id, line_no, pharmacy_code, dispensed_at)
                values (?, ?, ?, ?, ?)""")
            .params(code, p.id(), line.lineNo(), p.pharmacyCode(), Timestamp.from(clock.instant()))
            .update();
      }
    }
  }
}
