package org.greenchannel.connectors.insurer;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A registered filing that is taken back.
 *
 * @param filingNo the core's number of it
 * @param at       when it was taken back; of the message itself, so that a repetition is the same message
 */
public record FilingWithdrawal(String filingNo, String person, String insured, String place, String reason,
                               OffsetDateTime at) {
    public FilingWithdrawal {
        Objects.requireNonNull(filingNo, "filingNo");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(at, "at");
    }
}
