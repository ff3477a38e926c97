package org.greenchannel.connectors.carrier;

/**
 * Orders a delivery. What happens on the way comes back as {@link CarrierEvent}s to the order's callback address.
 * Every operation may throw {@link org.greenchannel.connectors.ConnectorUnavailable} (try again with the same key) and
 * {@link org.greenchannel.connectors.ConnectorRejected} (a person has to look).
 */
public interface CarrierConnector {

    /** Orders the transport of a parcel. */
    CarrierOrder order(OrderRequest request, String idempotencyKey);

    /** Calls an order off; too late once the parcel has an end. */
    Cancellation cancel(String orderId, String reason, String idempotencyKey);
}
