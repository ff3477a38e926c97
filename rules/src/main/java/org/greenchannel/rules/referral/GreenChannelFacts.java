package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * By which channel an accepted urgency travels (green channel for contracted patients); the case date is the day of the
 * request.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param contracted the patient has a family-doctor contract
 * @param referredByContractDoctor the contract doctor refers
 * @param urgency urgency decided by up_criteria or the doctor
 * @param liaisonOnline the hospital's liaison is on duty
 */
@Question(table = GreenChannelFacts.TABLE, ids = "REF-GRN", answers = {
        @Answer(name = "channel", values = {"EMERGENCY_DIRECT", "GREEN", "ORDINARY"}),
        @Answer(name = "acceptMinutes", type = Type.NUMBER),
        @Answer(name = "reservedSlot", type = Type.FLAG),
        @Answer(name = "deputy", type = Type.FLAG)})
public record GreenChannelFacts(
        String region,
        LocalDate caseDate,
        boolean contracted,
        boolean referredByContractDoctor,
        @Words({"EMERGENCY", "URGENT", "ROUTINE", "DOCTOR_DECIDES"}) String urgency,
        boolean liaisonOnline) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.green_channel";

    @Override
    public String table() {
        return TABLE;
    }
}
