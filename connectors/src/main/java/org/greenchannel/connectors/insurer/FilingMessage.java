package org.greenchannel.connectors.insurer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A filing of care out of region.
 *
 * @param number      our number
 * @param person      national person number
 * @param insured     region of insurance
 * @param place       region of care
 * @param institution institution there, or null for any
 * @param filingClass our word for the class; the mapping file has the code
 * @param until       last day, or null without end
 * @param at          when it was decided; of the message itself, so that a repetition is the same message
 */
public record FilingMessage(String number, String person, String insured, String place, String institution, String filingClass,
                            LocalDate from, LocalDate until, String reason, OffsetDateTime at) {
    public FilingMessage {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(filingClass, "filingClass");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(at, "at");
    }
}
