package org.greenchannel.registry;

import java.time.LocalDate;

/**
 * A patient's insurance cover.
 *
 * @param plan the plan whose terms hold (rules/knowledge/plans.csv)
 * @param insutype national code: 310 employees, 390 residents, 410 work injury, 510 maternity
 * @param category assistance category (低保 ...), NONE without
 * @param validUntil last day, or null
 */
public record Coverage(
    String patientId,
    String plan,
    String insutype,
    String category,
    LocalDate validFrom,
    LocalDate validUntil) {}
