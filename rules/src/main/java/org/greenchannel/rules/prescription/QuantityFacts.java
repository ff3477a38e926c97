package org.greenchannel.rules.prescription;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * For how many days may be prescribed; the case date is the day of prescribing.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param rxType kind of prescription
 * @param drugClass legal or therapeutic class
 * @param chronic chronic disease, elderly or special situation
 * @param reasonGiven the doctor wrote the reason
 * @param stable condition and regimen stable
 * @param strictAssessment strict assessment recorded and signed
 */
@Question(table = QuantityFacts.TABLE, ids = "RX-QTY", answers = {
        @Answer(name = "maxDays", type = Type.NUMBER),
        @Answer(name = "need", values = {"NONE", "REASON", "ASSESSMENT", "OFFLINE_ONLY", "NOT_LONG"})})
public record QuantityFacts(
        String region,
        LocalDate caseDate,
        @Words({"GENERAL", "EMERGENCY", "LONG"}) String rxType,
        @Words({"GENERAL", "OTC", "NARCOTIC", "PSYCHOTROPIC_1", "PSYCHOTROPIC_2", "TOXIC", "RADIOACTIVE", "PRECURSOR",
                "VACCINE", "BLOOD_PRODUCT", "INSTITUTION_PREPARATION", "FORMULA_GRANULE", "HERBAL", "ANTIMICROBIAL", "ANTIDIABETIC",
                "PEPTIDE_HORMONE", "EPHEDRINE_COMPOUND", "SPECIAL_STORAGE"}) String drugClass,
        boolean chronic,
        boolean reasonGiven,
        boolean stable,
        boolean strictAssessment) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "prescription.quantity";

    @Override
    public String table() {
        return TABLE;
    }
}
