package org.greenchannel.connectors.ca;

import java.util.Objects;

/** Whether a signature holds; {@code reason} is OK or why not, such as {@code SIGNATURE_DOES_NOT_FIT}. */
public record Verification(Boolean valid, String reason) {
    public Verification {
        Objects.requireNonNull(valid, "valid");
        Objects.requireNonNull(reason, "reason");
    }
}
