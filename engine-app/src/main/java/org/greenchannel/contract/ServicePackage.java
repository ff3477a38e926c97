package org.greenchannel.contract;

/**
 * What a contract gives (服务包), as a row says.
 *
 * @param feeFen what the resident pays a term, minor units
 * @param months length of a term
 * @param confirmWorkingDays within how many working days the team answers
 * @param signWorkingDays within how many the resident signs
 * @param renewWithinDays how long before its end a contract may be renewed
 */
public record ServicePackage(
    String code,
    String nameZh,
    String nameEn,
    String servicesZh,
    String servicesEn,
    long feeFen,
    int months,
    int confirmWorkingDays,
    int signWorkingDays,
    int renewWithinDays) {}
