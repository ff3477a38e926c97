package org.greenchannel.connectors.carrier;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * One event as the carrier posts it back; it may arrive twice (same {@code eventId}), late, and out of order.
 *
 * @param reference   the sender's own number of the delivery
 * @param temperature degrees Celsius where the chain is cold, else null
 * @param sealOk      the one-time seal is intact; null when not looked at
 * @param identityOk  the receiver's identity was checked and fits; null when not checked
 */
public record CarrierEvent(String orderId, String reference, String eventId, CarrierEventType type, OffsetDateTime at,
                           String place, String actor, Double temperature, Boolean sealOk, Boolean identityOk) {
    public CarrierEvent {
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(at, "at");
    }
}
