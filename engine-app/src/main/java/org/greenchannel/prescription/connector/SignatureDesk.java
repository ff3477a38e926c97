package org.greenchannel.prescription.connector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.greenchannel.connectors.ca.CertificateConnector;
import org.greenchannel.connectors.ca.SignRequest;
import org.greenchannel.connectors.ca.Signature;
import org.greenchannel.connectors.ca.VerifyRequest;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.prescription.KeptSignature;
import org.greenchannel.prescription.PrescriptionSigning;
import org.springframework.stereotype.Component;

/** Signs at the certificate authority; only the digest leaves the house. */
@Component
class SignatureDesk implements PrescriptionSigning {

  private final CertificateConnector authority;
  private final OutgoingCalls calls;

  SignatureDesk(CertificateConnector authority, OutgoingCalls calls) {
    this.authority = authority;
    this.calls = calls;
  }

  @Override
  public Answer sign(UUID recordId, String attempt, String signerId, String canonical) {
    String digest = digest(canonical);
    Signature answer = authority.sign(new SignRequest(signerId, digest), calls.keyFor(recordId, attempt));
    return answer instanceof Signature.Signed signed
        ? new Answer(kept(signed, digest), null)
        : new Answer(null, ((Signature.Refused) answer).code());
  }

  @Override
  public String verify(KeptSignature kept, String canonical) {
    return authority
        .verify(new VerifyRequest(kept.signerId(), kept.certificateId(), digest(canonical), kept.value()))
        .reason();
  }

  private static KeptSignature kept(Signature.Signed signed, String digest) {
    return new KeptSignature(
        signed.signatureId(), signed.signerId(), signed.algorithm(), signed.certificateId(), signed.publicKeyBase64(),
        signed.valueBase64(), digest, signed.signedAt().toInstant());
  }

  private static String digest(String canonical) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
