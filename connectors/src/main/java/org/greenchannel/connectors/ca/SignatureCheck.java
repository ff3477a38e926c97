package org.greenchannel.connectors.ca;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Checks a signature ourselves, with the public key that came with it. */
final class SignatureCheck {

    private static final String ECDSA = "SHA256withECDSA";

    private SignatureCheck() { }

    /** Whether an ECDSA signature fits the digest; other algorithms (SM2) are left to the authority's own check. */
    static boolean fits(String digestSha256Hex, Signature.Signed signed) {
        if (!ECDSA.equals(signed.algorithm())) {
            return true;
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(signed.publicKeyBase64());
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            java.security.Signature check = java.security.Signature.getInstance("NONEwithECDSA");
            check.initVerify(key);
            check.update(HexFormat.of().parseHex(digestSha256Hex));
            return check.verify(Base64.getDecoder().decode(signed.valueBase64()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
