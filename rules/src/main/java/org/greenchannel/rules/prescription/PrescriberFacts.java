package org.greenchannel.rules.prescription;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;

/**
 * What bars or warns against this prescriber (all failures are collected); the case date is the day of prescribing.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param licensed physician licence valid
 * @param practiceYears years of independent clinical work
 * @param filedWithInstitution online practice filed with the registered institution
 * @param certificateValid digital certificate valid
 * @param institutionConsent institution consents
 * @param liabilityInsured malpractice insurance exists
 * @param multiSite prescribes for another institution than the registered one
 * @param siteFiled that site is filed
 * @param antibioticGrade grade of the antibiotic prescribed: 0 none, 1 unrestricted, 2 restricted, 3 special
 * @param antibioticRight highest grade the doctor may prescribe
 */
@Question(table = PrescriberFacts.TABLE, ids = "RX-DOC", answers = {
        @Answer(name = "code", values = {"Q01", "Q02", "Q03", "Q04", "Q05", "Q06", "Q07", "Q08"}),
        @Answer(name = "level", values = {"BLOCK", "WARN"})})
public record PrescriberFacts(
        String region,
        LocalDate caseDate,
        boolean licensed,
        int practiceYears,
        boolean filedWithInstitution,
        boolean certificateValid,
        boolean institutionConsent,
        boolean liabilityInsured,
        boolean multiSite,
        boolean siteFiled,
        int antibioticGrade,
        int antibioticRight) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "prescription.prescriber_qualification";

    @Override
    public String table() {
        return TABLE;
    }
}
