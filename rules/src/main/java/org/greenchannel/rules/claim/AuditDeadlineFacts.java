package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * How many working days a step of the audit has and what follows in default (domain table 9.31); the case date is the day the step begins.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param step step
 */
@Question(table = AuditDeadlineFacts.TABLE, ids = "CLM-DDL", answers = {
        @Answer(name = "workingDays", type = Type.NUMBER),
        @Answer(name = "onTimeout", values = {"ESCALATE", "ACCEPTED"})})
public record AuditDeadlineFacts(
        String region,
        LocalDate caseDate,
        @Words({"FIRST_REVIEW", "APPEAL", "SECOND_REVIEW", "SECOND_APPEAL", "PANEL", "FINAL", "PAYMENT", "MANUAL_REIMBURSEMENT"}) String step) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.audit_deadline";

    @Override
    public String table() {
        return TABLE;
    }
}
