package org.greenchannel.connectors.hospital;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A bookable period of one department (号源).
 *
 * @param reserved kept for referred patients (预留号源)
 * @param capacity places in all
 * @param free     places left
 */
public record Slot(String slotId, String institution, String department, OffsetDateTime begin, OffsetDateTime end,
                   boolean reserved, int capacity, int free) {
    public Slot {
        Objects.requireNonNull(slotId, "slotId");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(department, "department");
        Objects.requireNonNull(begin, "begin");
        Objects.requireNonNull(end, "end");
    }
}
