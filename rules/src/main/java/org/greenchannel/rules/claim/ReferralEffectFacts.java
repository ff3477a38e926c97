package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * What a two-way referral changes in the benefits of the stay being settled (domain table 9.16); the case date is the day of discharge or
 * settlement. {@code deductibleRule}: KEEP leaves the deductible, FIXED replaces it by {@code deductibleFen}, SHARE keeps
 * {@code deductibleBp} of it. {@code ratioDeltaBp} is added to the ratio for charges up to {@code deltaCapFen} only.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param contracted contracted with a family doctor
 * @param direction direction of the referral, or none
 * @param compliant the referral is complete: criteria, consent and reply
 * @param level level of the institution whose stay is settled
 */
@Question(table = ReferralEffectFacts.TABLE, ids = "CLM-RFE", answers = {
        @Answer(name = "deductibleRule", values = {"KEEP", "FIXED", "SHARE"}),
        @Answer(name = "deductibleFen", type = Type.NUMBER),
        @Answer(name = "deductibleBp", type = Type.NUMBER),
        @Answer(name = "ratioDeltaBp", type = Type.NUMBER),
        @Answer(name = "deltaCapFen", type = Type.NUMBER),
        @Answer(name = "auditExempt", type = Type.FLAG)})
public record ReferralEffectFacts(
        String region,
        LocalDate caseDate,
        boolean contracted,
        @Words({"UP", "DOWN", "NONE"}) String direction,
        boolean compliant,
        @Words({"1", "2", "3", "3P"}) String level) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.referral_effect";

    @Override
    public String table() {
        return TABLE;
    }
}
