package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Which share of the burden left by the payers before it the veteran subsidy pays (domain table 9.24); the case date is the day of
 * discharge or settlement.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param group veteran group, A is the highest
 * @param scene inpatient, ordinary outpatient, outpatient with a chronic or a special disease
 */
@Question(table = VeteranFacts.TABLE, ids = "CLM-VET", answers = {
        @Answer(name = "ratioBp", type = Type.NUMBER)})
public record VeteranFacts(
        String region,
        LocalDate caseDate,
        @Words({"NONE", "A", "B", "C"}) String group,
        @Words({"INPATIENT", "OUTPATIENT", "OUTPATIENT_CHRONIC", "OUTPATIENT_SPECIAL"}) String scene) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.veteran_subsidy";

    @Override
    public String table() {
        return TABLE;
    }
}
