package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * What serious-illness insurance pays of the burden a year leaves with a resident (domain table 9.22); the case date is the day of
 * discharge or settlement. The deductible runs over the year. A ceiling of 999999999999 fen means none; a ratio of 0 means that this
 * payer pays nothing.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param scheme insurance scheme
 * @param assisted the person receives medical assistance or is a veteran person
 */
@Question(table = SeriousIllnessFacts.TABLE, ids = "CLM-SIB", answers = {
        @Answer(name = "deductibleFen", type = Type.NUMBER),
        @Answer(name = "ratioBp", type = Type.NUMBER),
        @Answer(name = "ceilingFen", type = Type.NUMBER)})
public record SeriousIllnessFacts(
        String region,
        LocalDate caseDate,
        @Words({"RESIDENT", "EMPLOYEE", "DEMO"}) String scheme,
        boolean assisted) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.serious_illness";

    @Override
    public String table() {
        return TABLE;
    }
}
