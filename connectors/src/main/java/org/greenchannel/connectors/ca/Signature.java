package org.greenchannel.connectors.ca;

import java.time.OffsetDateTime;
import java.util.Objects;

/** The authority's answer to a request to sign. */
public sealed interface Signature {

    /**
     * A signature that anyone can check with the public key.
     *
     * @param algorithm       JCA name for the whole document, such as {@code SHA256withECDSA}
     * @param certificateId   the signer's certificate
     * @param publicKeyBase64 X.509 SubjectPublicKeyInfo, Base64
     * @param valueBase64     the signature, Base64
     */
    record Signed(String signatureId, String signerId, String algorithm, String certificateId, String publicKeyBase64,
                  String valueBase64, OffsetDateTime signedAt) implements Signature {
        public Signed {
            Objects.requireNonNull(signatureId, "signatureId");
            Objects.requireNonNull(signerId, "signerId");
            Objects.requireNonNull(algorithm, "algorithm");
            Objects.requireNonNull(certificateId, "certificateId");
            Objects.requireNonNull(publicKeyBase64, "publicKeyBase64");
            Objects.requireNonNull(valueBase64, "valueBase64");
            Objects.requireNonNull(signedAt, "signedAt");
        }
    }

    /** The signer may not sign; {@code code} is the authority's reason, such as {@code CERTIFICATE_REVOKED}. */
    record Refused(String code) implements Signature { }
}
