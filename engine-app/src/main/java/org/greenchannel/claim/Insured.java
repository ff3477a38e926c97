package org.greenchannel.claim;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Whose claim it is.
 *
 * @param person what joins a person's claims: the national person number, or the reference a plan for unregistered people uses
 * @param patientId the patient in the registry, or null
 * @param sex gend: 1, 2, 9; null when unknown
 * @param insutype the insurance that is to pay, or null
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
    boolean selfPayConsent) {}
