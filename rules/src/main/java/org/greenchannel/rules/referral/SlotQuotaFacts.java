package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * How many places a hospital keeps for family doctors and when unused ones return to the public; the case date is the day of the places.
 * 
 * <p>{@code quotaPercent} is of all places, {@code expertPercent} of the kept ones, at least; {@code releaseDays} are days before the release to
 * the public, {@code recycleHours} hours before the visit; {@code withinDays} limits the places to the coming days, 0 does not.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param hospitalLevel 0 to 3 as registered
 * @param slotKind all places or those of experts
 * @param urgent the referral is urgent
 */
@Question(table = SlotQuotaFacts.TABLE, ids = "REF-SLT", answers = {
        @Answer(name = "quotaPercent", type = Type.NUMBER),
        @Answer(name = "expertPercent", type = Type.NUMBER),
        @Answer(name = "releaseDays", type = Type.NUMBER),
        @Answer(name = "recycleHours", type = Type.NUMBER),
        @Answer(name = "withinDays", type = Type.NUMBER)})
public record SlotQuotaFacts(
        String region,
        LocalDate caseDate,
        @Words({"0", "1", "2", "3"}) String hospitalLevel,
        @Words({"ALL", "EXPERT"}) String slotKind,
        boolean urgent) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.slot_quota";

    @Override
    public String table() {
        return TABLE;
    }
}
