package org.greenchannel.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that somebody did, or was refused.
 *
 * @param act the act, {@code <context>.<verb>}
 * @param recordType referral, prescription, delivery, claim, knowledge ...
 * @param outcome {@code done}, {@code read}, or the code of the refusal
 * @param noteZh what happened in one line, without clinical content
 * @param decisionIds the decisions (rules, versions) it rests on
 */
public record TrailEntry(
    long id,
    Instant at,
    String actor,
    String institution,
    String act,
    String recordType,
    UUID recordId,
    String number,
    UUID episodeId,
    String outcome,
    String reason,
    String noteZh,
    String noteEn,
    List<UUID> decisionIds) {}
