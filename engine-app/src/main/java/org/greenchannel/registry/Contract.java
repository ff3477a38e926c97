package org.greenchannel.registry;

import java.time.LocalDate;

/**
 * A family-doctor contract (家庭医生签约), valid from its first day to its last, both included.
 *
 * @param practitionerId the contracted doctor
 * @param teamId the team that this doctor leads, or null for a contract that came by a file without it
 * @param institutionCode where the team works
 */
public record Contract(
    String patientId,
    String practitionerId,
    String teamId,
    String institutionCode,
    LocalDate validFrom,
    LocalDate validUntil) {}
