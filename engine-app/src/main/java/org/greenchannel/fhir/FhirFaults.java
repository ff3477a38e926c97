package org.greenchannel.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.UnaryOperator;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problem;
import org.greenchannel.problem.Problems;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Refusals as OperationOutcome: our stable code in {@code details.coding}, the place in {@code expression}. */
@Component
@Interceptor
public class FhirFaults {

  /** The code system of our codes. */
  public static final String SYSTEM = "urn:green-channel:problem";

  private static final Logger LOG = LoggerFactory.getLogger(FhirFaults.class);

  private final Problems problems;

  FhirFaults(Problems problems) {
    this.problems = problems;
  }

  /** The exception that HAPI turns into the answer. */
  public BaseServerResponseException of(
      Refusal refusal, HttpServletRequest request, UnaryOperator<String> path) {
    return of(problems.of(refusal, Languages.of(request)), path);
  }

  /** The same from a problem document; pointers become FHIRPaths by {@code path}. */
  public BaseServerResponseException of(Problem problem, UnaryOperator<String> path) {
    OperationOutcome outcome = new OperationOutcome();
    List<Problem.Error> errors = problem.errors() == null ? List.of() : problem.errors();
    if (errors.isEmpty()) {
      issue(outcome, problem.status(), problem.code(), problem.detail(), null);
    }
    for (Problem.Error error : errors) {
      String words = error.allowed() == null ? error.detail() : error.detail() + " (" + error.allowed() + ")";
      issue(outcome, problem.status(), error.code(), words, path.apply(error.pointer()));
    }
    return exception(problem.status(), problem.detail(), outcome);
  }

  /** What HAPI or the machinery itself refuses gets a code too, and never shows its insides. */
  @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
  public BaseServerResponseException coded(Throwable thrown, HttpServletRequest request) {
    if (thrown instanceof BaseServerResponseException known && known.getStatusCode() < 500) {
      return known.getOperationOutcome() != null ? known : coded(known, request, known.getMessage());
    }
    if (thrown instanceof AccessDeniedException) {
      return of(Refusal.forbidden("security.forbidden"), request, p -> p);
    }
    if (thrown instanceof TransientDataAccessException || thrown instanceof CannotCreateTransactionException) {
      LOG.warn("the database does not answer in time: {}", thrown.getMessage());
      return of(new Refusal("request.tryLater", Refusal.Kind.TRY_LATER, List.of(), List.of()), request, p -> p);
    }
    LOG.error("an answer failed", thrown);
    OperationOutcome outcome = new OperationOutcome();
    issue(outcome, 500, "request.failed", problems.text("request.failed", new Object[0], Languages.of(request)), null);
    return new InternalErrorException("failed", outcome);
  }

  private BaseServerResponseException coded(BaseServerResponseException known, HttpServletRequest request, String words) {
    String code = known.getStatusCode() == 404 ? "request.noSuchPath" : "request.malformedFhir";
    OperationOutcome outcome = new OperationOutcome();
    String text = problems.text(code, new Object[] {request.getRequestURI()}, Languages.of(request));
    issue(outcome, known.getStatusCode(), code, text + " " + words, null);
    return exception(known.getStatusCode(), words, outcome);
  }

  private static void issue(OperationOutcome outcome, int status, String code, String words, String path) {
    var issue = outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(type(status));
    issue.getDetails().setText(words).addCoding().setSystem(SYSTEM).setCode(code).setDisplay(words);
    issue.setDiagnostics(words);
    if (path != null) {
      issue.addExpression(path);
    }
  }

  private static IssueType type(int status) {
    return switch (status) {
      case 400 -> IssueType.STRUCTURE;
      case 403 -> IssueType.FORBIDDEN;
      case 404 -> IssueType.NOTFOUND;
      case 409, 412 -> IssueType.CONFLICT;
      case 503 -> IssueType.TRANSIENT;
      default -> status >= 500 ? IssueType.EXCEPTION : IssueType.INVALID;
    };
  }

  private static BaseServerResponseException exception(int status, String words, OperationOutcome outcome) {
    return switch (status) {
      case 400 -> new InvalidRequestException(words, outcome);
      case 403 -> new ForbiddenOperationException(words, outcome);
      case 404 -> new ResourceNotFoundException(words, outcome);
      case 409 -> new ResourceVersionConflictException(words, outcome);
      case 412 -> new PreconditionFailedException(words, outcome);
      case 422 -> new UnprocessableEntityException(words, outcome);
      default -> {
        var other = new UnclassifiedServerFailureException(status, words);
        other.setOperationOutcome(outcome);
        yield other;
      }
    };
  }
}
