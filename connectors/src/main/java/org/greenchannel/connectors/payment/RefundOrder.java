package org.greenchannel.connectors.payment;

import java.util.Objects;

/** Money to be given back, in the currency's hundredth, above zero; {@code reference} is the sender's own number. */
public record RefundOrder(String paymentId, String reference, long amountFen, String reason) {
    public RefundOrder {
        Objects.requireNonNull(paymentId, "paymentId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(reason, "reason");
        if (amountFen <= 0) {
            throw new IllegalArgumentException("amountFen must be above zero");
        }
    }
}
