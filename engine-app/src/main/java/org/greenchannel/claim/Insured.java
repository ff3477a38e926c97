package org.greenchannel.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Whose claim it is.
 *
 * @param person what joins a person's claims: the national person number, or the reference a plan for unregistered people uses
 * @param patientId the patient in the registry, or null
 * @param sex gend: 1, 2, 9; null when unknown
 * @param insutype the insurance that is to pay, or null
 * @param category assistance category (医疗救助对象类别), NONE without
 * @param veteranGroup group of veterans' subsidy A, B, C, NONE without (优抚对象)
 * @param accountBalanceFen what the personal account held before any claim, 0 where it is not to pay
 * @param selfPayConsent whether the patient has signed to pay for what the fund does not (自费知情同意)
 */
@Embeddable
public record Insured(
    String person,
    String patientId,
    String sex,
    LocalDate birthDate,
    String insutype,
    boolean retired,
    boolean selfPayConsent,
    String category,
    @Column(name = "veteran_group") String veteranGroup,
    @Column(name = "account_balance_fen") long accountBalanceFen) {

  /** Of no category, in no group. */
  static final String NONE = "NONE";

  /** Serious-illness insurance is better for those who receive assistance and for veterans. */
  boolean assisted() {
    return !NONE.equals(category) || !NONE.equals(veteranGroup);
  }
}
