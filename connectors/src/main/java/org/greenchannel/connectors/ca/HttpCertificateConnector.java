package org.greenchannel.connectors.ca;

import java.util.Set;
import org.greenchannel.connectors.http.Answer;
import org.greenchannel.connectors.http.HttpCalls;
import org.greenchannel.connectors.http.HttpSettings;

/** The certificate authority over HTTP and JSON. A signature that does not fit what was sent is never accepted. */
public final class HttpCertificateConnector implements CertificateConnector {

    private static final Set<String> REFUSALS = Set.of("SIGNER_UNKNOWN", "CERTIFICATE_REVOKED", "CERTIFICATE_EXPIRED");

    private final HttpCalls calls;

    public HttpCertificateConnector(HttpSettings settings) {
        this.calls = new HttpCalls("ca", settings);
    }

    @Override
    public Signature sign(SignRequest request, String idempotencyKey) {
        return calls.post("sign", "/signatures", request, idempotencyKey,
                answer -> REFUSALS.contains(answer.code())
                        ? new Signature.Refused(answer.code()) : signed(request, answer));
    }

    @Override
    public Verification verify(VerifyRequest request) {
        return calls.ask("verify", "/verifications", request, answer -> answer.as(Verification.class));
    }

    private static Signature signed(SignRequest request, Answer answer) {
        Signature.Signed signed = answer.as(Signature.Signed.class);
        if (!signed.signerId().equals(request.signerId())) {
            throw answer.unreadable("another signer than the wanted one");
        }
        if (!SignatureCheck.fits(request.digestSha256Hex(), signed)) {
            throw answer.unreadable("the signature does not fit the digest");
        }
        return signed;
    }
}
