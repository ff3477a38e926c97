package org.greenchannel.connectors.ca;

import java.util.Objects;

/**
 * A digest to be signed.
 *
 * @param digestSha256Hex 64 lower-case hexadecimal digits
 */
public record SignRequest(String signerId, String digestSha256Hex) {
    public SignRequest {
        Objects.requireNonNull(signerId, "signerId");
        if (!Objects.requireNonNull(digestSha256Hex, "digestSha256Hex").matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("digestSha256Hex must be 64 lower-case hexadecimal digits");
        }
    }
}
