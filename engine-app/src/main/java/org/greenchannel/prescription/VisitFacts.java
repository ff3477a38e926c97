package org.greenchannel.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

/**
 * What the doctor establishes about an online visit (互联网诊疗管理办法 Art. 16-19; 监管细则 2022).
 *
 * @param type first or follow-up visit
 * @param offlineDiagnosis a physical institution made the diagnosis
 * @param sameDiagnosis the visit is for that diagnosis
 * @param diseaseClass class of the disease
 * @param conditionChanged the condition has changed since
 * @param identityVerified real name verified
 * @param consentSigned informed consent signed
 * @param jointConsult the patient sits with a doctor who invites this one
 * @param guardianPresent guardian with the child
 * @param specialistPresent physician of the specialty with the child
 */
@Embeddable
public record VisitFacts(
    @Column(name = "visit_type") @Enumerated(EnumType.STRING) @NotNull VisitType type,
    @NotNull Boolean offlineDiagnosis,
    @NotNull Boolean sameDiagnosis,
    @Enumerated(EnumType.STRING) @NotNull DiseaseClass diseaseClass,
    boolean conditionChanged,
    @NotNull Boolean identityVerified,
    @NotNull Boolean consentSigned,
    boolean jointConsult,
    boolean guardianPresent,
    boolean specialistPresent) {

  /** The kind of visit. */
  public enum VisitType {
    FIRST,
    FOLLOW_UP
  }

  /** The class of the disease; others than common and chronic ones are not for online visits. */
  public enum DiseaseClass {
    COMMON,
    CHRONIC,
    OTHER
  }
}
