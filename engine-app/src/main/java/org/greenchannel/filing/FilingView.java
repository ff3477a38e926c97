package org.greenchannel.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A filing as people and systems see it.
 *
 * @param state the word of the state, with its plain words beside
 * @param place region of care
 * @param validUntil the last day; null without end, or while it is open
 * @param settlePath DIRECT, or MANUAL where the care had ended before it was filed
 * @param acts what this reader may do now, and why not
 */
public record FilingView(
    UUID id,
    int version,
    String number,
    String state,
    String stateZh,
    String stateEn,
    UUID episodeId,
    Person patient,
    String filingClass,
    String classZh,
    String classEn,
    String careClass,
    String region,
    String insurer,
    String place,
    String institution,
    LocalDate careFrom,
    LocalDate dischargedOn,
    boolean late,
    String settlePath,
    LocalDate validFrom,
    LocalDate validUntil,
    String reason,
    List<String> proofs,
    UUID referralId,
    UUID replaces,
    String askingInstitution,
    Instant askedAt,
    Instant checkDue,
    Instant escalatedAt,
    String refusalCode,
    String refusalNote,
    String coreNumber,
    LocalDate endedOn,
    String endReason,
    List<Act> acts) {

  /** The insured person, masked. */
  public record Person(String id, String name, String nameEn, String identity) {}

  /** One act: allowed, or why not. */
  public record Act(String act, boolean allowed, String code, String why) {}
}
