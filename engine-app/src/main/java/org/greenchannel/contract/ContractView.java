package org.greenchannel.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract as people and systems see it.
 *
 * @param state the word of the state, with its plain words beside
 * @param acts what this reader may do now, and why not
 */
public record ContractView(
    UUID id,
    int version,
    String number,
    String state,
    String stateZh,
    String stateEn,
    UUID episodeId,
    Person patient,
    String teamId,
    String teamZh,
    String teamEn,
    String practitionerId,
    String institution,
    String servicePackage,
    LocalDate validFrom,
    LocalDate validUntil,
    String consentVersion,
    UUID renews,
    Instant askedAt,
    Instant confirmDue,
    Instant confirmedAt,
    Instant escalatedAt,
    Instant signDue,
    Instant signedAt,
    String signatureId,
    String declineReason,
    String declineNote,
    LocalDate endedOn,
    String endReason,
    List<Act> acts) {

  /** The resident, masked. */
  public record Person(String id, String name, String nameEn, String identity) {}

  /** One act: allowed, or why not. */
  public record Act(String act, boolean allowed, String code, String why) {}
}
