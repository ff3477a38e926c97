package org.greenchannel.connectors.payment;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Money that is asked for.
 *
 * @param reference   the sender's own number, repeated in the event
 * @param amountFen   in the currency's hundredth, above zero
 * @param currency    ISO 4217, such as CNY
 * @param subject     what the payer reads; without clinical data
 * @param expiresAt   nobody can pay after this; null for no limit
 * @param callbackUrl where the event goes: a path under the agreed base address, or that address in full
 */
public record PaymentOrder(String reference, long amountFen, String currency, String subject,
                           OffsetDateTime expiresAt, String callbackUrl) {
    public PaymentOrder {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(callbackUrl, "callbackUrl");
        if (amountFen <= 0) {
            throw new IllegalArgumentException("amountFen must be above zero");
        }
    }
}
