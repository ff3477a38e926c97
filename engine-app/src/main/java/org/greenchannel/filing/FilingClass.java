package org.greenchannel.filing;

import java.util.List;

/**
 * A class of persons who are treated out of region, as a row says.
 *
 * @param validityClass its word in the table claim.filing_validity
 * @param careClass its word in the tables of settlement
 * @param proofs papers that must be shown
 * @param checkWorkingDays within how many working days a clerk looks
 * @param longestAheadDays how long before the care it may be filed
 * @param lateWithinDays how long after the care began it may still be
 */
public record FilingClass(
    String code,
    String nameZh,
    String nameEn,
    String validityClass,
    String careClass,
    boolean needsReferral,
    boolean clerkChecks,
    List<String> proofs,
    int checkWorkingDays,
    int longestAheadDays,
    int lateWithinDays) {}
