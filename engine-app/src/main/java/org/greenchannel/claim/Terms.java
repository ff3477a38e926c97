package org.greenchannel.claim;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The terms a claim is settled under.
 *
 * @param insurer national code of the insurer whose reviewers decide its suspicions
 * @param scheme RESIDENT, EMPLOYEE ...
 * @param scene INPATIENT or OUTPATIENT
 * @param level institution level for the bands
 * @param filing place of care: LOCAL, REFERRED, UNREFERRED
 * @param admissionNo which stay of the year, 1 for the first
 * @param settledOn the case date of bands and payers: discharge, or the day of settlement
 * @param lateReason why it was not settled at once (延迟结算), or null
 * @param settlePath AT_ONCE; DIRECT or DIRECT_LATER though late; MANUAL, reimbursed by hand (手工报销)
 */
@Embeddable
public record Terms(
    String plan,
    String region,
    String currency,
    String insurer,
    String scheme,
    String scene,
    String level,
    String filing,
    int admissionNo,
    LocalDate settledOn,
    String lateReason,
    String settlePath) {

  static final String INPATIENT = "INPATIENT";
  static final String OUTPATIENT = "OUTPATIENT";
  static final String AT_ONCE = "AT_ONCE";

  Terms withAdmission(int number) {
    return new Terms(
        plan, region, currency, insurer, scheme, scene, level, filing, number, settledOn, lateReason, settlePath);
  }

  Terms on(String path) {
    return new Terms(
        plan, region, currency, insurer, scheme, scene, level, filing, admissionNo, settledOn, lateReason, path);
  }

  boolean byHand() {
    return LateSettlement.MANUAL.equals(settlePath);
  }

  boolean inpatient() {
    return INPATIENT.equals(scene);
  }
}
