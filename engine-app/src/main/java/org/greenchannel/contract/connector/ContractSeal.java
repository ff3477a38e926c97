package org.greenchannel.contract.connector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.greenchannel.connectors.ConnectorUnavailable;
import org.greenchannel.connectors.ca.CertificateConnector;
import org.greenchannel.connectors.ca.SignRequest;
import org.greenchannel.connectors.ca.Signature;
import org.greenchannel.contract.ContractSignature;
import org.greenchannel.contract.ContractSigning;
import org.greenchannel.outside.OutgoingCalls;
import org.springframework.stereotype.Component;

/** Signs contracts at the certificate authority; only the digest leaves the house. */
@Component
class ContractSeal implements ContractSigning {

  private final CertificateConnector authority;
  private final OutgoingCalls calls;

  ContractSeal(CertificateConnector authority, OutgoingCalls calls) {
    this.authority = authority;
    this.calls = calls;
  }

  @Override
  public Answer sign(UUID contractId, String signerId, String canonical) {
    String digest = digest(canonical);
    try {
      Signature answer = authority.sign(new SignRequest(signerId, digest), calls.keyFor(contractId, "sign-contract"));
      return answer instanceof Signature.Signed signed
          ? new Answer(new ContractSignature(signed.signatureId(), digest, signed.valueBase64(), signed.signedAt().toInstant()), null)
          : new Answer(null, ((Signature.Refused) answer).code());
    } catch (ConnectorUnavailable e) {
      throw new Unavailable(e);
    }
  }

  private static String digest(String canonical) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
