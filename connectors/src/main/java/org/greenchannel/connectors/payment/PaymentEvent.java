package org.greenchannel.connectors.payment;

import java.time.OffsetDateTime;
import java.util.Objects;

/** What the service posts back; it may arrive twice (same {@code eventId}). {@code type} is {@code paid}. */
public record PaymentEvent(String paymentId, String reference, String eventId, String type, Long amountFen,
                           String currency, OffsetDateTime at) {
    public PaymentEvent {
        Objects.requireNonNull(paymentId, "paymentId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(amountFen, "amountFen");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(at, "at");
    }
}
