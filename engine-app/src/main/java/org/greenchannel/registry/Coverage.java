package org.greenchannel.registry;

import java.time.LocalDate;

/**
 * A patient's insurance cover.
 *
 * @param plan the plan whose terms hold (rules/knowledge/plans.csv)
 * @param insutype national code: 310 employees, 390 residents, 410 work injury, 510 maternity
 * @param category assistance category: EXTREME_POVERTY 特困, MINIMUM_LIVING 低保, RETURNED_POVERTY 返贫致贫, MARGINAL 低保边缘,
 *     MONITORED 监测; NONE without
 * @param veteranGroup group of the veterans' subsidy (优抚对象): A, B, C; NONE without
 * @param accountFen balance of the personal account when the row was loaded
 * @param validUntil last day, or null
 */
public record Coverage(
    String patientId,
    String plan,
    String insutype,
    String category,
    String veteranGroup,
    long accountFen,
    LocalDate validFrom,
    LocalDate validUntil) {}
