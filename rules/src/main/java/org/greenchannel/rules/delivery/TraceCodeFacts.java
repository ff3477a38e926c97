package org.greenchannel.rules.delivery;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Words;

/**
 * Whether a drug line may be settled by its trace code; the case date is the settlement day.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param category category of the drug
 * @param split dispensed in part of a package
 * @param scene scene of the settlement
 * @param codePresent trace code scanned
 * @param inNoCodeList listed in the library of drugs without code
 * @param soldCount earlier sales of the same code
 */
@Question(table = TraceCodeFacts.TABLE, ids = "DEL-TRC", answers = {
        @Answer(name = "settle", values = {"SETTLE", "HOLD", "REFUSE"}),
        @Answer(name = "flag", values = {"NONE", "TEMPORARY", "NO_CODE", "SUSPICION_RECIRCULATED"})})
public record TraceCodeFacts(
        String region,
        LocalDate caseDate,
        @Words({"WESTERN", "PATENT_TCM", "HERBAL_PIECES", "FORMULA_GRANULE"}) String category,
        boolean split,
        @Words({"OUTPATIENT", "INPATIENT", "PURCHASE"}) String scene,
        boolean codePresent,
        boolean inNoCodeList,
        int soldCount) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "delivery.trace_code";

    @Override
    public String table() {
        return TABLE;
    }
}
