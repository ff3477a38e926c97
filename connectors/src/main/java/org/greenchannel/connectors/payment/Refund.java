package org.greenchannel.connectors.payment;

import java.time.OffsetDateTime;
import java.util.Objects;

/** The service's answer to a refund. */
public sealed interface Refund {

    /** The money is on its way back. */
    record Refunded(String refundId, Long amountFen, OffsetDateTime refundedAt) implements Refund {
        public Refunded {
            Objects.requireNonNull(refundId, "refundId");
            Objects.requireNonNull(amountFen, "amountFen");
            Objects.requireNonNull(refundedAt, "refundedAt");
        }
    }

    /** Nothing was given back; {@code code} tells why: NOT_PAID or EXCEEDS_PAID. */
    record Refused(String code) implements Refund { }
}
