package org.greenchannel.contract;

import java.time.LocalDate;

/**
 * What a family-doctor team has done in a period, both days included (签约、随访、转诊), for its assessment.
 *
 * @param inCharge residents with an active contract on the last day
 * @param newContracts contracts that began to hold in the period
 * @param endedContracts contracts that ran out or were ended in the period
 * @param requests residents who asked in the period, and how many were declined
 * @param referredUp referrals to hospitals that a member of the team asked for, and how many the hospital took
 * @param takenDown patients of the team whom a hospital referred down to its institution, and how many it took
 * @param followUpsDue follow-ups that fell due in the period; one whose day is still to come counts once it is done
 * @param followUpsOnTime those of them whose patient was seen by that day, whenever it was written down
 */
public record TeamStatistics(
    String teamId,
    LocalDate from,
    LocalDate until,
    long inCharge,
    long newContracts,
    long endedContracts,
    long requests,
    long declined,
    long referredUp,
    long referredUpAccepted,
    long referredDown,
    long takenDown,
    long followUpsDue,
    long followUpsOnTime) {}
