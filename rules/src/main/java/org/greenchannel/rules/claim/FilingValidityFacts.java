package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * How long the filing of care out of region holds (domain table 9.18); the case date is the day of filing. {@code months} counts only when
 * {@code validity} is MONTHS.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param personClass class of the person who files
 */
@Question(table = FilingValidityFacts.TABLE, ids = "CLM-FIL", answers = {
        @Answer(name = "validity", values = {"NO_END", "MONTHS", "EPISODE", "NONE"}),
        @Answer(name = "months", type = Type.NUMBER)})
public record FilingValidityFacts(
        String region,
        LocalDate caseDate,
        @Words({"LONG_TERM", "REFERRAL", "EMERGENCY", "OTHER", "STUDENT", "MIGRANT", "SELF", "NONE"}) String personClass) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.filing_validity";

    @Override
    public String table() {
        return TABLE;
    }
}
