package org.greenchannel.claim.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.claim.ClaimService;
import org.greenchannel.claim.ClaimView;
import org.greenchannel.fhir.FhirFaults;
import org.hl7.fhir.r4.model.IdType;

/** Reads a claim for a FHIR caller; an id that is none of ours is unknown, not malformed. */
final class ClaimReads {

  private ClaimReads() {}

  static ClaimView view(ClaimService claims, FhirFaults faults, Actor actor, IdType id, HttpServletRequest request) {
    Answer<ClaimView> answer =
        id.getIdPart().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
            ? claims.get(actor, UUID.fromString(id.getIdPart()))
            : Answer.refused(Refusal.notFound("claim.unknown", id.getIdPart()));
    if (!answer.isDone()) {
      throw faults.of(answer.refusal(), request, path -> path);
    }
    return answer.value();
  }
}
