package org.greenchannel.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The resident's electronic signature on the contract, made by the certificate authority over the digest of its text. */
@Embeddable
public record ContractSignature(
    @Column(name = "signature_id") String signatureId,
    @Column(name = "signature_digest") String digest,
    @Column(name = "signature_value") String value,
    @Column(name = "signed_at") Instant signedAt) {}
