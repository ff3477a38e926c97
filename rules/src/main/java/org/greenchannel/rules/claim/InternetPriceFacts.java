package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * What an internet service may cost (domain table 9.27); the case date is the day the fee arose. {@code priceFen} counts only when
 * {@code priceRule} is FIXED.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param item code of the price item
 * @param ownership ownership of the institution
 */
@Question(table = InternetPriceFacts.TABLE, ids = "CLM-IPR", answers = {
        @Answer(name = "priceRule", values = {"FIXED", "OWN", "PRICE_LIST", "NOT_CHARGEABLE"}),
        @Answer(name = "priceFen", type = Type.NUMBER)})
public record InternetPriceFacts(
        String region,
        LocalDate caseDate,
        String item,
        @Words({"NON_PROFIT", "FOR_PROFIT"}) String ownership) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.internet_price";

    @Override
    public String table() {
        return TABLE;
    }
}
