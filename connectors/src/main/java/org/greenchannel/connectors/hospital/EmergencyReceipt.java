package org.greenchannel.connectors.hospital;

import java.time.OffsetDateTime;
import java.util.Objects;

/** The emergency department has the notice, since {@code receivedAt}. */
public record EmergencyReceipt(String noticeId, OffsetDateTime receivedAt) {
    public EmergencyReceipt {
        Objects.requireNonNull(noticeId, "noticeId");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
