package org.greenchannel.connectors.carrier;

import java.time.OffsetDateTime;
import java.util.Objects;

/** The carrier's answer to an order. */
public sealed interface CarrierOrder {

    /** The carrier takes it, under its own order number and way-bill number. */
    record Accepted(String orderId, String waybill, OffsetDateTime acceptedAt) implements CarrierOrder {
        public Accepted {
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(waybill, "waybill");
            Objects.requireNonNull(acceptedAt, "acceptedAt");
        }
    }

    /** The carrier does not serve this; {@code code} tells why, such as {@code STORAGE_NOT_SERVED}. */
    record Refused(String code) implements CarrierOrder { }
}
