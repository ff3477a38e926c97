package org.greenchannel.filing;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who asks, for whom, and why.
 *
 * @param askingInstitution the institution of the clerk or doctor who asks, or null where the person does
 * @param proofs words of the papers that were shown, with commas
 * @param referralId the referral of ours it rests on, or null
 */
@Embeddable
public record Asking(
    String patientId,
    String askedBy,
    Instant askedAt,
    String askingInstitution,
    String reason,
    String proofs,
    UUID referralId,
    UUID episodeId) {}
