package org.greenchannel.claim.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.claim.ClaimEntry;
import org.greenchannel.claim.ClaimService;
import org.greenchannel.claim.ClaimView;
import org.greenchannel.claim.FhirPlans;
import org.greenchannel.claim.Source;
import org.greenchannel.fhir.FhirFaults;
import org.greenchannel.fhir.FhirProvider;
import org.greenchannel.idempotency.KeyedRequest;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Problem;
import org.greenchannel.security.Callers;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** {@code POST /fhir/Claim/$submit} settles a claim and answers with its ClaimResponse; the same claim again gets the first answer. */
@Component
class ClaimProvider implements FhirProvider, IResourceProvider {

  private final ClaimService claims;
  private final FhirPlans plans;
  private final FhirAnswer answers;
  private final FhirFaults faults;
  private final Callers callers;
  private final Once once;
  private final ObjectMapper json;

  ClaimProvider(
      ClaimService claims,
      FhirPlans plans,
      FhirAnswer answers,
      FhirFaults faults,
      Callers callers,
      Once once,
      ObjectMapper json) {
    this.claims = claims;
    this.plans = plans;
    this.answers = answers;
    this.faults = faults;
    this.callers = callers;
    this.once = once;
    this.json = json;
  }

  @Override
  public Class<Claim> getResourceType() {
    return Claim.class;
  }

  @Read
  public Claim read(@IdParam IdType id, HttpServletRequest request) {
    return answers.claim(ClaimReads.view(claims, faults, callers.actorOf(request), id, request));
  }

  @Operation(name = "$submit", manualRequest = true)
  public ClaimResponse submit(HttpServletRequest request) throws IOException {
    String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Claim claim = claimOf(body, request);
    FhirEntry read = new FhirEntry(claim, plans.planOf(claim.getPatient().getReference(), asked(request), displays(claim)));
    ClaimEntry entry = read.entry();
    if (!read.faults().isEmpty()) {
      throw faults.of(Refusal.invalid(read.faults().get(0).code(), read.faults()), request, FhirPaths::of);
    }
    String key = FhirKey.of(claim, body);
    Actor actor = callers.actorOf(request);
    ResponseEntity<Object> answer =
        once.perform(
            new KeyedRequest(request, key), actor, () -> claims.settle(actor, entry, new Source(Source.FHIR, key)),
            view -> ResponseEntity.ok(parser().encodeResourceToString(answers.response(view))));
    return responseOf(answer.getBody());
  }

  private ClaimResponse responseOf(Object body) throws JsonProcessingException {
    if (body instanceof Problem problem) {
      throw faults.of(problem, FhirPaths::of);
    }
    String text = body instanceof String first ? first : json.writeValueAsString(body);
    return parser().parseResource(ClaimResponse.class, text);
  }

  private Claim claimOf(String body, HttpServletRequest request) {
    IBaseResource resource = parse(body, request);
    if (resource instanceof Parameters parameters) {
      resource =
          parameters.getParameter().stream()
              .filter(p -> "resource".equals(p.getName()))
              .map(Parameters.ParametersParameterComponent::getResource)
              .map(Resource.class::cast)
              .findFirst()
              .orElse(null);
    }
    if (resource instanceof Claim claim) {
      return claim;
    }
    throw malformed(request, resource == null ? "Parameters.parameter[resource]" : resource.fhirType());
  }

  private IBaseResource parse(String body, HttpServletRequest request) {
    try {
      EncodingEnum encoding = EncodingEnum.forContentType(request.getContentType());
      IParser parser = encoding == EncodingEnum.XML ? FhirContext.forR4Cached().newXmlParser() : parser();
      parser.setParserErrorHandler(new StrictErrorHandler());
      return parser.parseResource(body);
    } catch (DataFormatException | IllegalArgumentException | ClassCastException unreadable) {
      throw malformed(request, unreadable.getMessage());
    }
  }

  private RuntimeException malformed(HttpServletRequest request, String words) {
    return faults.of(
        new Refusal("request.malformedFhir", Refusal.Kind.MALFORMED, List.of(), List.of(String.valueOf(words))),
        request, path -> path);
  }

  private static String asked(HttpServletRequest request) {
    String parameter = request.getParameter("plan");
    return parameter != null ? parameter : request.getHeader("X-Plan");
  }

  private static List<String> displays(Claim claim) {
    return claim.getInsurance().stream().map(i -> i.getCoverage().getDisplay()).toList();
  }

  private static IParser parser() {
    return FhirContext.forR4Cached().newJsonParser();
  }
}
