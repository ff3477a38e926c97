package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Whether a charge that was not settled at once may still be, and how (domain table 9.28); the case date is the day late settlement is asked
 * for. {@code workingDays} counts only when {@code path} is MANUAL.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param reason why it was not settled at once
 * @param scene scene
 * @param discharged the patient was discharged
 * @param daysAfter calendar days since admission or visit
 */
@Question(table = DelayedSettlementFacts.TABLE, ids = "CLM-DLY", answers = {
        @Answer(name = "path", values = {"DIRECT", "DIRECT_LATER", "MANUAL", "REFUSE"}),
        @Answer(name = "workingDays", type = Type.NUMBER)})
public record DelayedSettlementFacts(
        String region,
        LocalDate caseDate,
        @Words({"EMERGENCY", "CARD_LOST", "UNFILED", "FRAUD_HOLD", "OTHER"}) String reason,
        @Words({"INPATIENT", "OUTPATIENT"}) String scene,
        boolean discharged,
        int daysAfter) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.delayed_settlement";

    @Override
    public String table() {
        return TABLE;
    }
}
