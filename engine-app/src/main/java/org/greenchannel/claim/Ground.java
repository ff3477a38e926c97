package org.greenchannel.claim;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What a finding rests on, complete enough to replay it.
 *
 * @param ruleNo national rule 1 to 88; 0 for one of our own
 * @param resultType VIOL clear violation, SUSP suspicion, STAT indicator
 * @param basis official or design
 * @param action what the disposition table says
 * @param dispositionRule the row of that table
 * @param tableFingerprint SHA-256 of that table
 * @param rowId the knowledge row
 * @param snapshot fingerprint of the knowledge base
 * @param deductFen what is deducted if it stands: the excess only
 */
@Embeddable
public record Ground(
    int ruleNo,
    String ruleId,
    String resultType,
    String basis,
    String severity,
    String action,
    String dispositionRule,
    String tableFingerprint,
    String rowId,
    String snapshot,
    String lawKey,
    BigDecimal violatedQuantity,
    long violatedFen,
    long deductFen,
    String staffZh,
    String staffEn,
    String patientZh,
    String patientEn) {}
