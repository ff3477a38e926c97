package org.greenchannel.prescription;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * What is prescribed, without its lines.
 *
 * @param diagnosisCode ICD-10
 * @param reason why more days than usual; null or blank without
 * @param weightKg null where it does not matter
 */
@Embeddable
public record PrescriptionContent(
    String diagnosisCode,
    String diagnosisName,
    @Enumerated(EnumType.STRING) RxType rxType,
    String reason,
    boolean stable,
    boolean strictAssessment,
    String allergies,
    BigDecimal weightKg) {

  static PrescriptionContent of(PrescriptionDraft.Content written) {
    return new PrescriptionContent(
        written.diagnosisCode(), written.diagnosisName(), written.rxType(), written.reason(),
        written.stable(), written.strictAssessment(), written.allergies(), written.weightKg());
  }

  public boolean reasonGiven() {
    return reason != null && !reason.isBlank();
  }
}
