package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Which share of a line the person pays first, and whether the line is in scope; the case date is the day the fee arose.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param plan plan id
 * @param chargeLevel 01 class A, 02 class B, 03 class C (chrgitm_lv)
 * @param negotiated nationally negotiated drug
 */
@Question(table = ShareFacts.TABLE, ids = "CLM-SHR", answers = {
        @Answer(name = "selfFirstBp", type = Type.NUMBER),
        @Answer(name = "inScope", type = Type.FLAG)})
public record ShareFacts(
        String region,
        LocalDate caseDate,
        String plan,
        @Words({"01", "02", "03"}) String chargeLevel,
        boolean negotiated) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.drug_class_share";

    @Override
    public String table() {
        return TABLE;
    }
}
