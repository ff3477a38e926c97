package org.greenchannel.connectors.sms;

import java.time.OffsetDateTime;
import java.util.Objects;

/** The gateway's answer. */
public sealed interface SmsReceipt {

    /** The gateway took the message on. */
    record Accepted(String messageId, OffsetDateTime acceptedAt) implements SmsReceipt {
        public Accepted {
            Objects.requireNonNull(messageId, "messageId");
            Objects.requireNonNull(acceptedAt, "acceptedAt");
        }
    }

    /** The gateway does not send this; {@code code} tells why, such as {@code NUMBER_INVALID}. */
    record Refused(String code) implements SmsReceipt { }
}
