package org.greenchannel.referral;

import java.util.List;
import java.util.UUID;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Row;

/**
 * Why the house decided so: the row of the table that answered, as it read on that day.
 *
 * @param decisionId the entry in the decision log
 * @param table the question, for example {@code referral.up_criteria}
 */
public record Ground(
    UUID decisionId,
    String table,
    String ruleId,
    String lawKey,
    String staffZh,
    String staffEn,
    String patientZh,
    String patientEn,
    String status) {

  static List<Ground> of(UUID decisionId, Decision decision) {
    return decision.rows().stream().map(row -> of(decisionId, decision.table(), row)).toList();
  }

  private static Ground of(UUID decisionId, String table, Row row) {
    return new Ground(
        decisionId, table, row.ruleId(), row.law().key(), row.staff().zh(), row.staff().en(),
        row.patient().zh(), row.patient().en(), row.status());
  }
}
