package org.greenchannel.connectors.payment;

import java.util.Objects;

/**
 * A request to pay as the service sees it.
 *
 * @param payUrl      where the patient pays
 * @param refundedFen given back so far
 */
public record PaymentRequest(String paymentId, String reference, State state, Long amountFen, String currency,
                             long refundedFen, String payUrl) {
    public PaymentRequest {
        Objects.requireNonNull(paymentId, "paymentId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(amountFen, "amountFen");
        Objects.requireNonNull(currency, "currency");
    }

    /** Where a request to pay stands. */
    public enum State { PENDING, PAID, CLOSED, REFUNDED }
}
