package org.greenchannel.rules.knowledge;

import java.time.LocalDate;

/**
 * Who was treated; a fact that is not known is {@code null}.
 *
 * @param psnNo     the person
 * @param sex       gend: 1 male, 2 female, 9 not stated
 * @param birthDate brdy
 * @param diedOn    last day of life
 */
public record AuditPerson(String psnNo, String sex, LocalDate birthDate, LocalDate diedOn) {
}
