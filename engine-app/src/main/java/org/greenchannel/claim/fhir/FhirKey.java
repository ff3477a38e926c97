package org.greenchannel.claim.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Identifier;

/** What makes two submissions the same claim: its identifier, else its id, else its very bytes. */
final class FhirKey {

  private FhirKey() {}

  static String of(Claim claim, String body) {
    Identifier identifier = claim.getIdentifierFirstRep();
    if (identifier.hasValue()) {
      return "fhir:identifier:" + sha256(identifier.getSystem() + "|" + identifier.getValue());
    }
    String id = claim.getIdElement().getIdPart();
    return id != null ? "fhir:id:" + sha256(id) : "fhir:body:" + sha256(body);
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
