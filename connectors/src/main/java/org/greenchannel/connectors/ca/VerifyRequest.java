package org.greenchannel.connectors.ca;

import java.util.Objects;

/** A signature to be checked against a digest (64 lower-case hexadecimal digits) and the signer it claims. */
public record VerifyRequest(String signerId, String certificateId, String digestSha256Hex, String valueBase64) {
    public VerifyRequest {
        Objects.requireNonNull(signerId, "signerId");
        Objects.requireNonNull(certificateId, "certificateId");
        Objects.requireNonNull(digestSha256Hex, "digestSha256Hex");
        Objects.requireNonNull(valueBase64, "valueBase64");
    }
}
