package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * How long an order for an examination may be redeemed and where; the case date is the day of issue.
 * 
 * <p>The day of issue is not counted; the order holds to the end of the last day.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param orderKind laboratory test, examination or treatment
 * @param urgent the order is urgent
 */
@Question(table = RedemptionFacts.TABLE, ids = "REF-RDM", answers = {
        @Answer(name = "days", type = Type.NUMBER),
        @Answer(name = "working", type = Type.FLAG),
        @Answer(name = "redeemer", values = {"CONSORTIUM", "ADDRESSEE"})})
public record RedemptionFacts(
        String region,
        LocalDate caseDate,
        @Words({"LAB", "EXAM", "TREATMENT"}) String orderKind,
        boolean urgent) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.redemption";

    @Override
    public String table() {
        return TABLE;
    }
}
