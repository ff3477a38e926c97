package org.greenchannel.connectors.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.greenchannel.connectors.ca.SignRequest;
import org.greenchannel.connectors.ca.Signature.Signed;
import org.greenchannel.connectors.ca.Verification;
import org.greenchannel.connectors.ca.VerifyRequest;

/** Plays the certificate authority: every signer has a certificate until it is revoked. */
final class SandboxCertificates extends PlayedSystem {

    private static final String SIGNED = "signed";
    private static final String REFUSED = "refused";
    private static final String BARRED = "barred";
    private static final String CODE = "code";
    private static final String SIGNER = "signerId";
    private static final Set<String> BARS =
            Set.of("NONE", "SIGNER_UNKNOWN", "CERTIFICATE_REVOKED", "CERTIFICATE_EXPIRED");

    private final SignerKeys keys;
    private final List<Issued> issued = new ArrayList<>();
    private final Map<String, String> barred = new TreeMap<>();

    /** A signature that was given, with the digest it stands for. */
    record Issued(Signed signed, String digestSha256Hex) { }

    SandboxCertificates(SandboxSettings settings) {
        super("ca", settings.clock());
        this.keys = new SignerKeys(settings.dataDirectory().resolve("ca-keys"));
    }

    @Override
    Reply answer(Call call) {
        if (call.is("POST", "signatures")) {
            SignRequest request = call.as(SignRequest.class);
            return once(call, () -> sign(request));
        }
        if (call.is("POST", "verifications")) {
            return Reply.ok(verify(call.as(VerifyRequest.class)));
        }
        throw new BadCall(404, "NO_SUCH_OPERATION");
    }

    @Override
    Reply control(Call call) {
        if (!call.is("POST", "signers", "*")) {
            return super.control(call);
        }
        String code = call.tree().path(CODE).asText("CERTIFICATE_REVOKED");
        if (!BARS.contains(code)) {
            throw new BadCall(422, "NO_SUCH_BAR");
        }
        record(BARRED, Map.of(SIGNER, call.part(1), CODE, code));
        return Reply.ok(barred());
    }

    private Deed sign(SignRequest request) {
        String bar = barred.get(request.signerId());
        if (bar != null) {
            return new Deed(REFUSED, Map.of(SIGNER, request.signerId()), Reply.no(bar));
        }
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] value = keys.sign(request.signerId(), HexFormat.of().parseHex(request.digestSha256Hex()));
        Signed signed = new Signed(newId("S"), request.signerId(), SignerKeys.ALGORITHM,
                keys.certificateId(request.signerId()), base64.encodeToString(keys.publicKey(request.signerId())),
                base64.encodeToString(value), now());
        return new Deed(SIGNED, new Issued(signed, request.digestSha256Hex()), Reply.ok(signed));
    }

    private synchronized Verification verify(VerifyRequest request) {
        if (issued.stream().noneMatch(i -> i.signed().signerId().equals(request.signerId())
                && i.signed().certificateId().equals(request.certificateId()))) {
            return new Verification(false, "CERTIFICATE_UNKNOWN");
        }
        try {
            boolean fits = keys.fits(request.signerId(), HexFormat.of().parseHex(request.digestSha256Hex()),
                    Base64.getDecoder().decode(request.valueBase64()));
            return new Verification(fits, fits ? "OK" : "SIGNATURE_DOES_NOT_FIT");
        } catch (IllegalArgumentException e) {
            return new Verification(false, "SIGNATURE_UNREADABLE");
        }
    }

    @Override
    void apply(String type, JsonNode facts, OffsetDateTime at) {
        if (SIGNED.equals(type)) {
            issued.add(read(facts, Issued.class));
        } else if (BARRED.equals(type)) {
            String code = facts.path(CODE).asText();
            if ("NONE".equals(code)) {
                barred.remove(facts.path(SIGNER).asText());
            } else {
                barred.put(facts.path(SIGNER).asText(), code);
            }
        }
    }

    synchronized List<Issued> issued() {
        return List.copyOf(issued);
    }

    synchronized Map<String, String> barred() {
        return Map.copyOf(barred);
    }
}
