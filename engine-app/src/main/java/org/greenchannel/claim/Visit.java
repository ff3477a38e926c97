package org.greenchannel.claim;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The visit that a claim is for, in the codes of the national layout.
 *
 * @param institutionCode the submitting institution in the registry, or null
 * @param provider name or reference of the provider
 * @param visitId mdtrt_id, or null
 * @param medType med_type, the kind of visit
 * @param hospLv hosp_lv, or null where the institution has no level
 */
@Embeddable
public record Visit(
    String institutionCode,
    String provider,
    String visitId,
    String medType,
    String hospLv,
    String department,
    String doctor,
    Instant beganAt,
    Instant endedAt) {}
