package org.greenchannel.connectors.hospital;

/**
 * What a hospital's system offers to those who send it patients.
 * Every operation may throw {@link org.greenchannel.connectors.ConnectorUnavailable} (try again with the same key) and
 * {@link org.greenchannel.connectors.ConnectorRejected} (a person has to look).
 */
public interface HospitalConnector {

    /** The free and taken slots that match, earliest first; empty when the institution publishes none. */
    Slots searchSlots(SlotSearch search);

    /** Takes one place in the wanted slot, or in the earliest slot of the period when none is named: a visit, an examination, a bed. */
    SlotReservation reserveSlot(SlotRequest request, String idempotencyKey);

    /** Gives a place back; giving back twice changes nothing. */
    void releaseSlot(String reservationId, String idempotencyKey);

    /** Tells the emergency department who is on the way; the department cannot decline. */
    EmergencyReceipt notifyEmergency(EmergencyNotice notice, String idempotencyKey);
}
