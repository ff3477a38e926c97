package org.greenchannel.registry;

import java.time.LocalDate;

/**
 * A patient as a desk finds them: enough to tell two people apart, not enough to learn who somebody is.
 *
 * @param contract the family doctor under contract today, or null
 */
public record PatientView(
    String id, Words name, String sex, int age, String identity, boolean unidentified, String healthCard, boolean followsOnWechat,
    String locale, FamilyDoctor contract, int version) {

  /** A masked name in both languages. */
  public record Words(String zh, String en) {}

  /** Whom the patient has a contract with, and until when (the last day counts). */
  public record FamilyDoctor(String practitionerId, String institutionCode, LocalDate validUntil) {}

  static PatientView of(Patient patient, Contract contract, LocalDate today) {
    return new PatientView(
        patient.id(), new Words(patient.maskedName(), patient.maskedNameEn()), patient.sex(), patient.ageOn(today),
        patient.maskedIdentity(), patient.identityNo() == null, patient.healthCard(), patient.wechatOpenId() != null,
        patient.locale(),
        contract == null ? null : new FamilyDoctor(contract.practitionerId(), contract.institutionCode(), contract.validUntil()),
        patient.version());
  }
}
