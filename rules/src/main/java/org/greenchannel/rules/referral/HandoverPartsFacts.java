package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Words;

/**
 * Which parts a hand-over package must have: one matched row a part; the case date is the day of the request.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param handover kind of hand-over, a word of down_criteria
 * @param department Chinese name of the department that hands over
 */
@Question(table = HandoverPartsFacts.TABLE, ids = "REF-HND", answers = {
        @Answer(name = "part", values = {"DIAGNOSIS", "COURSE", "RESULTS", "IMAGING_LINK", "ALLERGIES", "MEDICATIONS", "PLAN", "FOLLOW_UP_DATE",
                "CONSENT", "CONTACT_24H", "FUNCTION_SCORE", "TARGETS", "WOUND_CARE", "DEVICE", "PAIN_PLAN"})})
public record HandoverPartsFacts(
        String region,
        LocalDate caseDate,
        @Words({"REHAB", "FOLLOW_UP", "HOSPICE", "NURSING", "NONE"}) String handover,
        String department) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.handover_parts";

    @Override
    public String table() {
        return TABLE;
    }
}
