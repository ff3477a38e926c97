package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a drug was prescribed, as far as the claim says; a fact that is not known is {@code null}.
 *
 * @param prescription    rx_drord_no: the prescription or order the line belongs to
 * @param singleDose      sin_dos_dscr: one dose, in words such as 0.5g
 * @param frequency       used_frqu_dscr: how often, in words such as 每日3次
 * @param days            prd_days: for how many days
 * @param herbWay         tcmdrug_used_way: 1 单方 (a single herb), 2 复方 (a formula)
 * @param orderedQuantity quantity that was ordered; 0 when there is no order
 * @param traceCodes      trace codes that were scanned
 * @param takeHome        dscg_tkdrug_flag: whether the drug was given for the time after discharge
 */
public record LineDetail(String prescription, String singleDose, String frequency, BigDecimal days, String herbWay,
                         BigDecimal orderedQuantity, List<String> traceCodes, Boolean takeHome) {

    /** Nothing said. */
    public static final LineDetail NONE = new LineDetail(null, null, null, null, null, null, List.of());

    public LineDetail {
        traceCodes = List.copyOf(traceCodes);
    }

    /** A line of which nobody says whether it was for the time after discharge. */
    public LineDetail(String prescription, String singleDose, String frequency, BigDecimal days, String herbWay,
                      BigDecimal orderedQuantity, List<String> traceCodes) {
        this(prescription, singleDose, frequency, days, herbWay, orderedQuantity, traceCodes, null);
    }
}
