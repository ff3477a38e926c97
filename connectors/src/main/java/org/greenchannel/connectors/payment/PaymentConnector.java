package org.greenchannel.connectors.payment;

import java.util.Optional;

/**
 * Collects and gives back money. That a patient paid comes back as a {@link PaymentEvent} to the callback address.
 * Every operation may throw {@link org.greenchannel.connectors.ConnectorUnavailable} (try again with the same key) and
 * {@link org.greenchannel.connectors.ConnectorRejected} (a person has to look).
 */
public interface PaymentConnector {

    /** Opens a request to pay. */
    PaymentRequest create(PaymentOrder order, String idempotencyKey);

    /** Where a payment stands; empty when the service does not know it. */
    Optional<PaymentRequest> query(String paymentId);

    /** Closes an unpaid request, so that nobody can pay it any more. */
    Closure close(String paymentId, String idempotencyKey);

    /** Gives back all or part of what was paid. */
    Refund refund(RefundOrder order, String idempotencyKey);
}
