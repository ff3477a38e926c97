package org.greenchannel.registry;

import java.time.LocalDate;
import java.util.Set;

/**
 * A family-doctor team (家庭医生团队).
 *
 * @param doctorId the doctor who leads it and with whom residents contract
 * @param nurseId its nurse, or null
 * @param members everybody of it, doctor and nurse included
 */
public record FamilyTeam(
    String id,
    String institutionCode,
    String nameZh,
    String nameEn,
    String doctorId,
    String nurseId,
    LocalDate validFrom,
    LocalDate validUntil,
    Set<String> members) {

  /** Whether the team works on a day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
