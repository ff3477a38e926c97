package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Words;

/**
 * What becomes of an audit finding; the case date is the day of the audit.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param stage before, during or after settlement
 * @param resultType clear violation, suspicion, indicator
 * @param basis basis of the audit row
 * @param selfPayConsent signed consent to pay oneself
 * @param amountFen amount in violation, in fen
 * @param repeatCount earlier findings of the same rule at the institution
 * @param fraudSignal sign of fraud
 */
@Question(table = DispositionFacts.TABLE, ids = "CLM-DSP", answers = {
        @Answer(name = "action",
                values = {"REFUSE_LINE", "REVIEW", "PAY_AND_QUEUE", "REMIND", "BLOCK_WITH_REASON", "FIRST_REVIEW",
                        "INVESTIGATE", "MONITOR"}),
        @Answer(name = "bearer", values = {"INSTITUTION", "PATIENT", "UNDECIDED"})})
public record DispositionFacts(
        String region,
        LocalDate caseDate,
        @Words({"PRE", "IN", "POST"}) String stage,
        @Words({"VIOL", "SUSP", "STAT"}) String resultType,
        @Words({"official", "design"}) String basis,
        boolean selfPayConsent,
        long amountFen,
        int repeatCount,
        boolean fraudSignal) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.audit_disposition";

    @Override
    public String table() {
        return TABLE;
    }
}
