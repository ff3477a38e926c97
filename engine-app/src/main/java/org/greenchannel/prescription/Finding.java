package org.greenchannel.prescription;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Something found against a prescription, coded, with its rule and law.
 *
 * @param round which version of the content it was found in; an amendment begins a new round
 * @param source who found it
 * @param code stable: Q01-Q08 prescriber, B.. banned medicine, N.. form and quantity, S.. suitability, C.. certificate
 * @param ruleId row of the rule table; null for a pharmacist's finding
 * @param law law key; null where the finding rests on the pharmacist's judgement
 * @param lineNo the medicine concerned; null for the whole prescription
 */
@Embeddable
public record Finding(
    int round,
    @Enumerated(EnumType.STRING) Source source,
    @Enumerated(EnumType.STRING) Level level,
    String code,
    String ruleId,
    String law,
    Integer lineNo,
    String staffZh,
    String staffEn,
    String patientZh,
    String patientEn,
    UUID decisionId) {

  /** Who found it. */
  public enum Source {
    CHECK,
    SIGNATURE,
    PHARMACIST
  }

  /** A blocking finding returns the prescription; a warning is shown to the pharmacist. */
  public enum Level {
    BLOCK,
    WARN
  }
}
