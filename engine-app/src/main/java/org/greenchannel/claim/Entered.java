package org.greenchannel.claim;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * How a claim came in.
 *
 * @param number readable number
 * @param sourceType the kind of record it belongs to, or null
 * @param episodeId the episode it is part of
 */
@Embeddable
public record Entered(
    String number, String enteredBy, Instant enteredAt, String sourceType, String sourceId, UUID episodeId) {}
