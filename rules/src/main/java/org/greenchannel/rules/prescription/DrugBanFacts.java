package org.greenchannel.rules.prescription;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Words;

/**
 * Whether a drug may go through this channel; the case date is the day of prescribing or of sale.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param channel the channel
 * @param drugClass legal or therapeutic class
 * @param form dosage form
 * @param genericName generic name in Chinese
 */
@Question(table = DrugBanFacts.TABLE, ids = "RX-BAN", answers = {
        @Answer(name = "allow", values = {"ALLOW", "REFUSE", "CHECK"}),
        @Answer(name = "code")})
public record DrugBanFacts(
        String region,
        LocalDate caseDate,
        @Words({"INTERNET_RX", "HOSPITAL_DELIVERY", "ONLINE_RETAIL", "OFFLINE"}) String channel,
        @Words({"GENERAL", "OTC", "NARCOTIC", "PSYCHOTROPIC_1", "PSYCHOTROPIC_2", "TOXIC", "RADIOACTIVE", "PRECURSOR",
                "VACCINE", "BLOOD_PRODUCT", "INSTITUTION_PREPARATION", "FORMULA_GRANULE", "HERBAL", "ANTIMICROBIAL", "ANTIDIABETIC",
                "PEPTIDE_HORMONE", "EPHEDRINE_COMPOUND", "SPECIAL_STORAGE"}) String drugClass,
        @Words({"INJECTION", "ORAL", "TOPICAL", "OTHER"}) String form,
        String genericName) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "prescription.drug_ban";

    @Override
    public String table() {
        return TABLE;
    }
}
