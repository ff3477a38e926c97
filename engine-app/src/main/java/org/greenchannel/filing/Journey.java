package org.greenchannel.filing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The care that is filed.
 *
 * @param filingClass code of the class (table filing_class)
 * @param careClass what the person is to the tables of settlement: LONG_TERM, REFERRAL, EMERGENCY, OTHER
 * @param place region of care, a national region code or a region of the house
 * @param institutionCode the institution there, or null for any of the place
 * @param careFrom first day of the care or of the stay elsewhere
 * @param dischargedOn last day of care that has ended, or null
 * @param late filed after the care began (补备案)
 */
@Embeddable
public record Journey(
    String filingClass, String careClass, String place, String institutionCode, LocalDate careFrom, LocalDate dischargedOn, boolean late) {}
