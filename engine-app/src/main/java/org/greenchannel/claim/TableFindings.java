package org.greenchannel.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.greenchannel.claim.ClaimFinding.Found;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.Row;

/** Findings that a decision table makes by itself: its row's id, law and messages, as the audit's findings carry theirs. */
final class TableFindings {

  /** Nobody is at fault; the claim only says what follows from a row. */
  static final String INFORMATION = "INFO";
  /** A person has to look. */
  static final String SUSPICION = "SUSP";
  /** Outside what the fund pays: the person's, without a violation of anybody. */
  static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";
  static final String UNDECIDED = "UNDECIDED";

  private static final String OFFICIAL = "official";
  private static final String DESIGN = "design";
  private static final String NOT_THERE = "-";

  private TableFindings() {}

  /**
   * What a finding says beside its row.
   *
   * @param name which question it answers, a code of the list {@code own_rule}
   * @param violatedFen the amount in question
   * @param deductFen what the line loses if a reviewer upholds it
   */
  record Says(String name, String resultType, String action, String bearer, long violatedFen, long deductFen) {}

  /** The finding of a row on a line, or on the whole claim where the line is null. */
  static Found of(Decision decision, String lineNo, Says says, Map<String, String> evidence) {
    Row row = decision.first();
    return of(decision, lineNo, says, evidence, row.staff(), row.patient());
  }

  /** The same with more words than the row has. */
  static Found of(
      Decision decision, String lineNo, Says says, Map<String, String> evidence, Messages staff, Messages patient) {
    Row row = decision.first();
    boolean official = OFFICIAL.equals(row.status());
    Ground ground =
        new Ground(
            0, says.name(), says.resultType(), official ? OFFICIAL : DESIGN, "medium", says.action(), row.ruleId(),
            decision.fingerprint(), NOT_THERE, NOT_THERE, row.law().key(), BigDecimal.ZERO, says.violatedFen(),
            says.deductFen(), staff.zh(), staff.en(), patient.zh(), patient.en());
    return new Found(lineNo, ground, says.bearer(), evidence, List.of());
  }
}
