package org.greenchannel.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The prescriber's electronic signature (电子签名法 Art. 13-14), kept so that anybody can check it later.
 *
 * @param digest SHA-256 (hex) of the canonical content that was signed
 * @param publicKey X.509 SubjectPublicKeyInfo, Base64
 * @param value the signature, Base64
 */
@Embeddable
public record KeptSignature(
    String signatureId,
    @Column(name = "signature_signer") String signerId,
    @Column(name = "signature_algorithm") String algorithm,
    @Column(name = "signature_certificate") String certificateId,
    @Column(name = "signature_key") String publicKey,
    @Column(name = "signature_value") String value,
    @Column(name = "signature_digest") String digest,
    Instant signedAt) {}
