package org.greenchannel.connectors.hospital;

import java.util.List;
import java.util.Optional;

/** The slots a search found, earliest first. */
public record Slots(List<Slot> slots) {
    public Slots {
        slots = List.copyOf(slots);
    }

    /** The earliest slot with a place left, preferring the kept ones when the caller may use them. */
    public Optional<Slot> firstFree(boolean mayUseReserved) {
        Optional<Slot> kept = slots.stream().filter(s -> mayUseReserved && s.reserved() && s.free() > 0).findFirst();
        return kept.isPresent() ? kept : slots.stream().filter(s -> !s.reserved() && s.free() > 0).findFirst();
    }
}
