package org.greenchannel.episode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happened in an episode, in order.
 *
 * @param steps who did what to which record, and which decisions it rests on
 */
public record Timeline(UUID episodeId, List<Step> steps) {

  /** One thing that happened. */
  public record Step(
      Instant at,
      String actor,
      String actorNameZh,
      String actorNameEn,
      String institution,
      String act,
      String recordType,
      UUID recordId,
      String number,
      String textZh,
      String textEn,
      String reason,
      List<Basis> decisions) {}

  /** The rule version a step rests on. */
  public record Basis(String table, String fingerprint, List<String> ruleIds, List<String> lawKeys) {}
}
