package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Words;

/**
 * Whether the fund pays an internet service, and to whom (domain table 9.26); the case date is the day the fee arose. OFFSITE sends the case
 * to the rules of care out of region.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param agreement the institution signed the supplementary agreement for internet services
 * @param inRegion insured in the region of the institution
 * @param visitType first visit or follow-up
 * @param disease what the visit is about
 * @param item what is charged
 * @param rxLinked the charge is linked to a prescription
 * @param doctorVerified the doctor was verified by sound and picture
 */
@Question(table = InternetPayableFacts.TABLE, ids = "CLM-IPY", answers = {
        @Answer(name = "payable", values = {"PAY", "REFUSE", "HOLD", "OFFSITE"}),
        @Answer(name = "payTo", values = {"PHYSICAL_INSTITUTION", "NOBODY"})})
public record InternetPayableFacts(
        String region,
        LocalDate caseDate,
        boolean agreement,
        boolean inRegion,
        @Words({"FIRST", "FOLLOW_UP"}) String visitType,
        @Words({"CHRONIC_OUTPATIENT", "CHRONIC", "COMMON", "OTHER"}) String disease,
        @Words({"VISIT", "DRUG", "DELIVERY_FEE", "REMOTE_CONSULT", "EDUCATION", "OTHER"}) String item,
        boolean rxLinked,
        boolean doctorVerified) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.internet_payable";

    @Override
    public String table() {
        return TABLE;
    }
}
