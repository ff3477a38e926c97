package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One fee line of a visit, in the meaning of {@code fee_list_d} of the national layout.
 *
 * @param lineId     bkkp_sn, unique within the visit
 * @param mdtrtId    the visit
 * @param occurred   fee_ocur_time, China Standard Time; limits go by its day
 * @param code       hilist_code, the national code as text
 * @param name       hilist_name; the code when not given
 * @param listType   list_type: 101 drug, 102 herbal piece, 201 service item, 301 consumable
 * @param quantity   cnt; negative on a reversal
 * @param unitPrice  pric in yuan, {@code null} when not given
 * @param amountFen  det_item_fee_sumamt in fen; negative on a reversal
 * @param department bilg_dept_codg
 * @param doctor     bilg_dr_code
 * @param detail     how a drug was prescribed
 * @throws IllegalArgumentException for a quantity beyond {@link #MAX_QUANTITY} on either side of zero
 */
public record AuditLine(String lineId, String mdtrtId, LocalDateTime occurred, String code, String name, String listType,
                        BigDecimal quantity, BigDecimal unitPrice, long amountFen, String department, String doctor, LineDetail detail) {

    /** No fee line is larger; sums of such quantities stay exact. */
    public static final BigDecimal MAX_QUANTITY = BigDecimal.valueOf(1_000_000_000);

    public AuditLine {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(occurred, "occurred");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(detail, "detail");
        name = name == null || name.isBlank() ? code : name;
        if (quantity.abs().compareTo(MAX_QUANTITY) > 0) {
            throw new IllegalArgumentException("line " + lineId + ": quantity " + quantity + " is out of range");
        }
    }
}
