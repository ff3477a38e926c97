package org.greenchannel.rules.claim;

import java.time.LocalDate;
import org.greenchannel.rules.Facts;
import org.greenchannel.rules.Question;
import org.greenchannel.rules.Question.Answer;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.Question.Words;

/**
 * What care outside the region of insurance changes (domain table 9.17); the case date is the day of discharge or settlement. To be applied
 * to the band of the same level asked with filing LOCAL: {@code ratioDeltaBp} is added to its ratio, which does not fall below
 * {@code ratioFloorBp} nor below 0. {@code deductibleRule}: LOCAL keeps the band's deductible, FIXED replaces it by {@code deductibleFen},
 * BILL_SHARE takes {@code deductibleBp} of this bill and LOCAL_SHARE of the band's deductible, both between {@code deductibleMinFen} and
 * {@code deductibleMaxFen} (0 means no upper limit).
 *
 * @param region region of the case
 * @param caseDate day of the case
 * @param personClass class of the person; SELF goes of their own accord, NONE is care in the own region
 * @param filed care out of region was filed
 * @param sameProvince within the own province
 * @param designated the institution is designated
 */
@Question(table = CrossRegionFacts.TABLE, ids = "CLM-CRG", answers = {
        @Answer(name = "ratioDeltaBp", type = Type.NUMBER),
        @Answer(name = "deductibleRule", values = {"LOCAL", "FIXED", "BILL_SHARE", "LOCAL_SHARE"}),
        @Answer(name = "deductibleFen", type = Type.NUMBER),
        @Answer(name = "deductibleBp", type = Type.NUMBER),
        @Answer(name = "deductibleMinFen", type = Type.NUMBER),
        @Answer(name = "deductibleMaxFen", type = Type.NUMBER),
        @Answer(name = "ratioFloorBp", type = Type.NUMBER),
        @Answer(name = "catalogue", values = {"PLACE_OF_CARE", "PLACE_OF_INSURANCE", "NONE"}),
        @Answer(name = "directSettle", type = Type.FLAG)})
public record CrossRegionFacts(
        String region,
        LocalDate caseDate,
        @Words({"LONG_TERM", "REFERRAL", "EMERGENCY", "OTHER", "SELF", "NONE"}) String personClass,
        boolean filed,
        boolean sameProvince,
        boolean designated) implements Facts {

    /** The table that answers. */
    public static final String TABLE = "claim.cross_region";

    @Override
    public String table() {
        return TABLE;
    }
}
