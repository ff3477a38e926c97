package org.greenchannel.rules.prescription;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Words;

/**
 * How many drugs one prescription may list; the case date is the day of prescribing.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param kind western and patent medicine, herbal pieces, or both on one sheet
 * @param count number of drugs
 */
@Question(table = ItemCountFacts.TABLE, ids = "RX-CNT", answers = {
        @Answer(name = "verdict", values = {"OK", "REJECT"}),
        @Answer(name = "code")})
public record ItemCountFacts(
        String region,
        LocalDate caseDate,
        @Words({"WESTERN", "HERBAL", "MIXED"}) String kind,
        int count) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "prescription.item_count";

    @Override
    public String table() {
        return TABLE;
    }
}
