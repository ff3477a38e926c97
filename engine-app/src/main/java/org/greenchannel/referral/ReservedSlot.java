package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The place that the hospital keeps for the patient.
 *
 * @param reservationId the hospital's number of it
 * @param kept taken from the places kept for referred patients (预留号源)
 * @param place where to go, in the hospital's words; may be null
 */
@Embeddable
public record ReservedSlot(
    @Column(name = "slot_reservation_id") String reservationId,
    @Column(name = "slot_at") Instant at,
    @Column(name = "slot_until") Instant until,
    @Column(name = "slot_kept") Boolean kept,
    @Column(name = "slot_place") String place) {}
