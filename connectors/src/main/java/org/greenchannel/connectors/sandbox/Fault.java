package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * A way to misbehave.
 *
 * @param times  how many calls are hit; 0 for all until told otherwise
 * @param millis the delay of {@code slow}
 * @param after  the work is done and only the answer fails; otherwise nothing is done
 */
record Fault(String system, Kind kind, int times, long millis, boolean after) {

    Fault hitOnce() {
        return new Fault(system, kind, times - 1, millis, after);
    }

    /** How: on the wire in lower case with hyphens. */
    enum Kind {
        NONE, SLOW, FAIL, TWICE, GARBAGE, ERROR_IN_200, DOWN;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        static Kind of(String wireName) {
            return Arrays.stream(values()).filter(k -> k.wireName().equals(wireName)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such kind of fault"));
        }
    }
}
