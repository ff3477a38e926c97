package org.greenchannel.prescription;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One medicine on a prescription, with what the catalogue said of it on the day it was written.
 *
 * @param quantity packages
 * @param unitPriceFen price of one package in fen
 */
@Embeddable
public record PrescriptionLine(
    int lineNo,
    String drugCode,
    String genericName,
    String nameEn,
    String spec,
    String form,
    String drugClass,
    String category,
    String chargeLevel,
    int antibioticGrade,
    String storage,
    boolean split,
    boolean inNoCodeList,
    String dose,
    String frequency,
    String route,
    int days,
    BigDecimal quantity,
    long unitPriceFen) {

  static PrescriptionLine of(int lineNo, Drug drug, PrescriptionDraft.Item item) {
    return new PrescriptionLine(
        lineNo, drug.code(), drug.genericName(), drug.nameEn(), drug.spec(), drug.form(),
        drug.drugClass(), drug.category(), drug.chargeLevel(), drug.antibioticGrade(), drug.storage(),
        drug.split(), drug.inNoCodeList(), item.dose(), item.frequency(), item.route(), item.days(),
        item.quantity(), drug.unitPriceFen());
  }

  /** Price of the line in fen, rounded half up. */
  public long amountFen() {
    return quantity
        .multiply(BigDecimal.valueOf(unitPriceFen))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Whole packages that leave the pharmacy: each carries a trace code of its own. */
  public int packages() {
    return quantity.setScale(0, RoundingMode.CEILING).intValueExact();
  }

  /** Herbal pieces and formula granules carry no trace code (yet). */
  public boolean traceCodeNeeded() {
    return !"HERBAL_PIECES".equals(category) && !"FORMULA_GRANULE".equals(category);
  }

  /** The line as it is signed: fixed order, no locale. */
  String canonical() {
    return String.join(
        "|", String.valueOf(lineNo), drugCode, genericName, spec, dose, frequency, route,
        String.valueOf(days), quantity.stripTrailingZeros().toPlainString());
  }
}
