package org.greenchannel.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a patient lets one institution read of another's records (跨机构授权使用), both days included; revocable at any time.
 *
 * @param holder the institution that keeps the records
 * @param reader the institution that may read them
 * @param givenBy the user who gave it: the patient, or the clerk before whom the patient signed
 */
public record RecordAuthorisation(
    UUID id,
    String number,
    String patientId,
    String holder,
    String reader,
    Set<Scope> scope,
    String purpose,
    LocalDate validFrom,
    LocalDate validUntil,
    String givenBy,
    Instant givenAt,
    Instant revokedAt,
    int version) {

  boolean holds(Scope wanted, LocalDate day) {
    return revokedAt == null && scope.contains(wanted) && !day.isBefore(validFrom) && !day.isAfter(validUntil);
  }
}
