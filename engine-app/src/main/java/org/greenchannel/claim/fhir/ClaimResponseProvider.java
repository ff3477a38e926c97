package org.greenchannel.claim.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import org.greenchannel.claim.ClaimService;
import org.greenchannel.fhir.FhirFaults;
import org.greenchannel.fhir.FhirProvider;
import org.greenchannel.security.Callers;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** {@code GET /fhir/ClaimResponse/{id}}: where the claim stands by now. */
@Component
class ClaimResponseProvider implements FhirProvider, IResourceProvider {

  private final ClaimService claims;
  private final FhirAnswer answers;
  private final FhirFaults faults;
  private final Callers callers;

  ClaimResponseProvider(ClaimService claims, FhirAnswer answers, FhirFaults faults, Callers callers) {
    this.claims = claims;
    this.answers = answers;
    this.faults = faults;
    this.callers = callers;
  }

  @Override
  public Class<ClaimResponse> getResourceType() {
    return ClaimResponse.class;
  }

  @Read
  public ClaimResponse read(@IdParam IdType id, HttpServletRequest request) {
    return answers.response(ClaimReads.view(claims, faults, callers.actorOf(request), id, request));
  }
}
