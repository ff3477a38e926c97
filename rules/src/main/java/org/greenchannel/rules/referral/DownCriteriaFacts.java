package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;

/**
 * Whether an inpatient may go down and with which hand-over; the case date is the day of the request.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param acuteOver the acute phase has been treated
 * @param stableDays days with stable vital signs
 * @param needsRehab needs rehabilitation
 * @param chronicLongTerm long-term chronic disease
 * @param terminal end-of-life care
 * @param elderlyNursing nursing care of an elderly person
 * @param consent the patient consents
 * @param receiverCapable the receiver has the capability
 * @param drugAvailable the receiver has the drugs
 * @param pendingCritical a critical result is pending
 */
@Question(table = DownCriteriaFacts.TABLE, ids = "REF-DWN", answers = {
        @Answer(name = "decision", values = {"DOWN", "STAY", "FIND_OTHER", "DOCTOR_DECIDES"}),
        @Answer(name = "handover", values = {"REHAB", "FOLLOW_UP", "HOSPICE", "NURSING", "NONE"})})
public record DownCriteriaFacts(
        String region,
        LocalDate caseDate,
        boolean acuteOver,
        int stableDays,
        boolean needsRehab,
        boolean chronicLongTerm,
        boolean terminal,
        boolean elderlyNursing,
        boolean consent,
        boolean receiverCapable,
        boolean drugAvailable,
        boolean pendingCritical) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.down_criteria";

    @Override
    public String table() {
        return TABLE;
    }
}
