package org.greenchannel.rules.delivery;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * Whether a carrier may take the parcel and how it is packed; the case date is the day of the order.
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param storage storage class
 * @param qualified carrier assessed and qualified
 * @param coldQualified qualified for cold chain
 * @param contract contract in force
 */
@Question(table = CarrierFacts.TABLE, ids = "DEL-CAR", answers = {
        @Answer(name = "allow", type = Type.FLAG),
        @Answer(name = "packaging", values = {"SEALED_BOX", "ICE_BOX_LOGGER", "FREEZER_BOX_LOGGER", "NONE"})})
public record CarrierFacts(
        String region,
        LocalDate caseDate,
        @Words({"NORMAL", "REFRIGERATED", "FROZEN"}) String storage,
        boolean qualified,
        boolean coldQualified,
        boolean contract) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "delivery.carrier_eligibility";

    @Override
    public String table() {
        return TABLE;
    }
}
