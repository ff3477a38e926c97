package org.greenchannel.prescription;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The decision of a pharmacist (审方).
 *
 * @param validUntil last day on which an approved prescription may be redeemed, included; null when not approved
 */
@Embeddable
public record PharmacistReview(String pharmacistId, Instant reviewedAt, LocalDate validUntil) {}
