package org.greenchannel.rules.referral;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;

/**
 * Whether and how urgently a patient goes up to a hospital (two-way referral standards, domain criteria); the case date is
 * the day of the request.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param emergency the doctor declares an emergency
 * @param redFlag an acute danger sign is present
 * @param suspectedStroke stroke suspected, whatever the time since onset
 * @param systolic systolic blood pressure in mmHg, 0 when not measured
 * @param diastolic diastolic blood pressure in mmHg, 0 when not measured
 * @param uncontrolledFollowUps consecutive follow-ups above target
 * @param chronicOrganDamage chronic target-organ damage
 * @param diagnosisClear the diagnosis can be made here
 * @param equipmentAvailable technique and equipment are here
 * @param departmentRegistered the disease belongs to a registered department
 */
@Question(table = UpCriteriaFacts.TABLE, ids = "REF-UP", answers = {
        @Answer(name = "urgency", values = {"EMERGENCY", "URGENT", "ROUTINE", "DOCTOR_DECIDES"}),
        @Answer(name = "indication")})
public record UpCriteriaFacts(
        String region,
        LocalDate caseDate,
        boolean emergency,
        boolean redFlag,
        boolean suspectedStroke,
        int systolic,
        int diastolic,
        int uncontrolledFollowUps,
        boolean chronicOrganDamage,
        boolean diagnosisClear,
        boolean equipmentAvailable,
        boolean departmentRegistered) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "referral.up_criteria";

    @Override
    public String table() {
        return TABLE;
    }
}
