package org.greenchannel.connectors.ca;

/**
 * Electronic signatures by a third party. The document never leaves us, only its SHA-256 digest.
 * Every operation may throw {@link org.greenchannel.connectors.ConnectorUnavailable} (try again with the same key) and
 * {@link org.greenchannel.connectors.ConnectorRejected} (a person has to look).
 */
public interface CertificateConnector {

    /** Signs a digest with the signer's key; refused when the certificate is revoked or has run out. */
    Signature sign(SignRequest request, String idempotencyKey);

    /** Asks the authority whether a signature fits the digest and the signer. */
    Verification verify(VerifyRequest request);
}
