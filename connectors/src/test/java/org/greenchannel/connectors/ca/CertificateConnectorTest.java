package org.greenchannel.connectors.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.greenchannel.connectors.FailureContract;
import org.greenchannel.connectors.ca.Signature.Refused;
import org.greenchannel.connectors.ca.Signature.Signed;
import org.greenchannel.connectors.http.HttpSettings;
import org.junit.jupiter.api.Test;

class CertificateConnectorTest extends FailureContract<CertificateConnector> {

    private static final byte[] DOCUMENT = "处方笺 RX20261122-0007".getBytes(StandardCharsets.UTF_8);

    @Override
    protected String system() {
        return "ca";
    }

    @Override
    protected CertificateConnector connector(HttpSettings settings) {
        return new HttpCertificateConnector(settings);
    }

    @Override
    protected Object act(CertificateConnector connector, String key) {
        return connector.sign(new SignRequest("D51000001", digestOf(DOCUMENT)), key);
    }

    @Override
    protected int done() {
        return sandbox.view("signatures").size();
    }

    @Test
    void anyone_can_check_a_signature_against_the_whole_document() throws Exception {
        Signed signed = (Signed) act(connector(), "key-1");
        java.security.Signature check = java.security.Signature.getInstance(signed.algorithm());
        check.initVerify(KeyFactory.getInstance("EC").generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(signed.publicKeyBase64()))));
        check.update(DOCUMENT);
        assertThat(check.verify(Base64.getDecoder().decode(signed.valueBase64()))).isTrue();
    }

    @Test
    void the_authority_confirms_its_signature_and_no_other() {
        Signed signed = (Signed) act(connector(), "key-1");
        assertThat(connector().verify(asked(signed, digestOf(DOCUMENT))))
                .isEqualTo(new Verification(true, "OK"));
        assertThat(connector().verify(asked(signed, digestOf(new byte[] {1}))))
                .isEqualTo(new Verification(false, "SIGNATURE_DOES_NOT_FIT"));
        assertThat(connector().verify(new VerifyRequest("D2", "SANDBOX-0", digestOf(DOCUMENT), signed.valueBase64())))
                .isEqualTo(new Verification(false, "CERTIFICATE_UNKNOWN"));
    }

    @Test
    void a_signer_keeps_the_key() {
        Signed first = (Signed) act(connector(), "key-1");
        Signed second = (Signed) connector().sign(new SignRequest("D51000001", digestOf(new byte[] {2})), "key-2");
        assertThat(second.publicKeyBase64()).isEqualTo(first.publicKeyBase64());
    }

    @Test
    void a_revoked_signer_is_refused_until_the_bar_is_lifted() {
        sandbox.post("/_control/ca/signers/D51000001", "{\"code\":\"CERTIFICATE_REVOKED\"}", null);
        assertThat(act(connector(), "key-1")).isEqualTo(new Refused("CERTIFICATE_REVOKED"));
        sandbox.post("/_control/ca/signers/D51000001", "{\"code\":\"NONE\"}", null);
        assertThat(act(connector(), "key-2")).isInstanceOf(Signed.class);
    }

    private static VerifyRequest asked(Signed signed, String digest) {
        return new VerifyRequest(signed.signerId(), signed.certificateId(), digest, signed.valueBase64());
    }

    private static String digestOf(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
