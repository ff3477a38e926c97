package org.greenchannel.connectors.hospital;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The slots a search found, earliest first. */
public record Slots(List<Slot> slots) {
    public Slots {
        slots = List.copyOf(slots);
    }

    /** The earliest slot with a place left; at equal times a kept one first, when the caller may use it. */
    public Optional<Slot> firstFree(boolean mayUseReserved) {
        return slots.stream().filter(s -> s.free() > 0 && (mayUseReserved || !s.reserved()))
                .min(Comparator.comparing(Slot::begin).thenComparing(s -> !s.reserved()));
    }
}
