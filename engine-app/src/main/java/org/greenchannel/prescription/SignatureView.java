package org.greenchannel.prescription;

import java.time.Instant;

/**
 * A kept signature, so that anybody can check it: SHA-256 of {@code content} (UTF-8) is the digest that was signed.
 *
 * @param authority what the certificate authority says: OK, or why not
 */
public record SignatureView(
    String signatureId, String signerId, String certificateId, String algorithm, String publicKey, String value,
    String digest, Instant signedAt, String content, String authority) {}
