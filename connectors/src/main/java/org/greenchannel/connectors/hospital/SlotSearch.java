package org.greenchannel.connectors.hospital;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Which slots are looked for.
 *
 * @param institution national code of the institution
 * @param department  department code; null for all
 * @param from        earliest begin, inclusive; null for now
 * @param until       latest begin, exclusive; null for all that are published
 */
public record SlotSearch(String institution, String department, OffsetDateTime from, OffsetDateTime until) {
    public SlotSearch {
        Objects.requireNonNull(institution, "institution");
    }
}
