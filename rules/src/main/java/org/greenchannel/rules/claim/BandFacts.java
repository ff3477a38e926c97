package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Deductible, ratio and ceiling of a stay or visit; the case date is the day of discharge or settlement.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param plan plan id
 * @param scheme insurance scheme
 * @param scene inpatient, ordinary outpatient, outpatient with a chronic or a special disease
 * @param level institution level: 1 and below, 2 and county, 3 city, 3P provincial
 * @param admissionNo which admission of the year, 1 for the first
 * @param retired retired
 * @param filing place of care: local, out of region with referral, without
 */
@Question(table = BandFacts.TABLE, ids = "CLM-BND", answers = {
        @Answer(name = "deductibleFen", type = Type.NUMBER),
        @Answer(name = "ratioBp", type = Type.NUMBER),
        @Answer(name = "ceilingFen", type = Type.NUMBER)})
public record BandFacts(
        String region,
        LocalDate caseDate,
        String plan,
        @Words({"RESIDENT", "EMPLOYEE", "DEMO"}) String scheme,
        @Words({"INPATIENT", "OUTPATIENT", "OUTPATIENT_CHRONIC", "OUTPATIENT_SPECIAL"}) String scene,
        @Words({"1", "2", "3", "3P"}) String level,
        int admissionNo,
        boolean retired,
        @Words({"LOCAL", "REFERRED", "UNREFERRED"}) String filing) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.band";

    @Override
    public String table() {
        return TABLE;
    }
}
