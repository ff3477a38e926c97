package org.greenchannel.connectors.hospital;

import java.time.OffsetDateTime;
import java.util.Objects;

/** The hospital's answer to a request for a place. */
public sealed interface SlotReservation {

    /** A place is taken; the patient comes at {@code begin}. {@code reserved} tells that a kept place was used. */
    record Reserved(String reservationId, String slotId, OffsetDateTime begin, OffsetDateTime end, boolean reserved,
                    String place) implements SlotReservation {
        public Reserved {
            Objects.requireNonNull(reservationId, "reservationId");
            Objects.requireNonNull(slotId, "slotId");
            Objects.requireNonNull(begin, "begin");
            Objects.requireNonNull(end, "end");
        }
    }

    /** The hospital's system keeps no book of such places: whoever published them counts them alone. */
    record NotKept() implements SlotReservation { }

    /** No place is left; {@code code} is the hospital's reason. */
    record NoSlot(String code) implements SlotReservation { }
}
