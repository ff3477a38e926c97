package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the placer of a referral states once and nobody changes (FHIR ServiceRequest).
 *
 * @param number readable number (单号)
 * @param originId the up-referral that a down-referral answers, or null
 * @param caseDate the day whose rules hold, in Asia/Shanghai
 * @param reason why, in the doctor's words
 */
@Embeddable
public record Placing(
    @Column(name = "number") String number,
    @Column(name = "episode_id") UUID episodeId,
    @Column(name = "origin_id") UUID originId,
    @Column(name = "patient_id") String patientId,
    @Column(name = "region") String region,
    @Column(name = "case_date") LocalDate caseDate,
    @Column(name = "requested_at") Instant requestedAt,
    @Column(name = "reason") String reason) {}
