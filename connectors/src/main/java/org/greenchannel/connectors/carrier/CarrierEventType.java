package org.greenchannel.connectors.carrier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a carrier reports about a parcel; on the wire in lower case with hyphens, such as {@code handed-to-carrier}. */
public enum CarrierEventType {
    PACKED, HANDED_TO_CARRIER, IN_TRANSIT, DELIVERED, ATTEMPT_FAILED, RETURNING, RETURNED, QUARANTINED,
    REFUSED_BY_PATIENT, LOST, CANCELLED;

    /** The name on the wire. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing further happens to the parcel. */
    public boolean isEnd() {
        return switch (this) {
            case DELIVERED, RETURNED, LOST, CANCELLED -> true;
            default -> false;
        };
    }

    /** Reads the name on the wire; an unknown one is an {@link IllegalArgumentException} naming the allowed ones. */
    @JsonCreator
    public static CarrierEventType of(String wireName) {
        return Arrays.stream(values()).filter(t -> t.wireName().equals(wireName)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("event type must be one of "
                        + Arrays.stream(values()).map(CarrierEventType::wireName).toList()));
    }
}
