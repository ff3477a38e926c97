package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * What medical assistance pays after basic and serious-illness insurance (domain table 9.23); the case date is the day of discharge or
 * settlement. Deductible and ceiling run over the year.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param category assistance category
 */
@Question(table = AssistanceFacts.TABLE, ids = "CLM-AST", answers = {
        @Answer(name = "deductibleFen", type = Type.NUMBER),
        @Answer(name = "ratioBp", type = Type.NUMBER),
        @Answer(name = "ceilingFen", type = Type.NUMBER)})
public record AssistanceFacts(
        String region,
        LocalDate caseDate,
        @Words({"NONE", "EXTREME_POVERTY", "MINIMUM_LIVING", "RETURNED_POVERTY", "MARGINAL", "MONITORED"}) String category) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.medical_assistance";

    @Override
    public String table() {
        return TABLE;
    }
}
