package org.greenchannel.rules.prescription;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Whether an online visit may take place (follow-up visits only, with known diagnosis); the case date is the day of the
 * visit.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param visitType first or follow-up visit
 * @param offlineDiagnosis a physical institution made the diagnosis
 * @param sameDiagnosis the visit is for that diagnosis
 * @param diseaseClass class of the disease
 * @param conditionChanged the condition has changed
 * @param identityVerified real name verified
 * @param consentSigned informed consent signed
 * @param jointConsult the patient sits with a doctor of a physical institution who invites another
 * @param age full years
 * @param guardianPresent guardian with the child
 * @param specialistPresent physician of the specialty with the child
 */
@Question(table = VisitAdmissionFacts.TABLE, ids = "RX-VIS", answers = {
        @Answer(name = "admit", type = Type.FLAG),
        @Answer(name = "route",
                values = {"ONLINE", "JOINT_CONSULT", "VERIFY_ID", "ASK_CONSENT", "GO_OFFLINE", "TERMINATE_OFFLINE",
                        "GUARDIAN"})})
public record VisitAdmissionFacts(
        String region,
        LocalDate caseDate,
        @Words({"FIRST", "FOLLOW_UP"}) String visitType,
        boolean offlineDiagnosis,
        boolean sameDiagnosis,
        @Words({"COMMON", "CHRONIC", "OTHER"}) String diseaseClass,
        boolean conditionChanged,
        boolean identityVerified,
        boolean consentSigned,
        boolean jointConsult,
        int age,
        boolean guardianPresent,
        boolean specialistPresent) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "prescription.visit_admission";

    @Override
    public String table() {
        return TABLE;
    }
}
