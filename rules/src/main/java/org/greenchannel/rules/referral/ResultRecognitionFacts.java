package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Words;

/**
 * Whether an existing result is used or the examination may be repeated (mutual recognition of results); the case date is the day it would be
 * repeated. The patient message is what the patient is told.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param emergency emergency or rescue
 * @param judicial for a judicial, disability or sick-leave appraisal
 * @param highStake before surgery, transfusion and the like
 * @param changed the condition has changed and the result does not fit
 * @param fastChanging the value changes fast
 * @param necessary another necessity that the doctor writes down
 * @param itemKind laboratory, imaging, function test or pathology
 * @param daysOld whole days since the result
 * @param hrMark area in which its mark of recognition holds
 * @param levelRelation level of the issuing institution, compared with the one that would repeat
 */
@Question(table = ResultRecognitionFacts.TABLE, ids = "REF-REC", answers = {
        @Answer(name = "decision", values = {"REUSE", "REPEAT_ALLOWED"}),
        @Answer(name = "reason", values = {"RECOGNISED", "EMERGENCY", "APPRAISAL", "HIGH_STAKE", "CONDITION_CHANGED", "FAST_CHANGING",
                "OTHER_NECESSITY", "NO_MARK", "OUT_OF_AREA", "TOO_OLD", "DOCTOR_DECIDES"})})
public record ResultRecognitionFacts(
        String region,
        LocalDate caseDate,
        boolean emergency,
        boolean judicial,
        boolean highStake,
        boolean changed,
        boolean fastChanging,
        boolean necessary,
        @Words({"LAB", "IMAGING", "FUNCTION", "PATHOLOGY"}) String itemKind,
        int daysOld,
        @Words({"NATIONAL", "THIS_AREA", "OTHER_AREA", "NONE"}) String hrMark,
        @Words({"HIGHER", "SAME", "LOWER"}) String levelRelation) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.result_recognition";

    @Override
    public String table() {
        return TABLE;
    }
}
