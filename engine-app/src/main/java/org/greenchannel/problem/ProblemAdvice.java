package org.greenchannel.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Refusal.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every fault of a request gets a problem with a code and the place of the fault; none becomes a 500. */
@RestControllerAdvice
@Order(0)
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;
  private final DataSize largestUpload;

  ProblemAdvice(Problems problems, @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
    this.problems = problems;
    this.largestUpload = largestUpload;
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    return answer(request, Unreadable.refusalOf(e.getCause()));
  }

  @ExceptionHandler(MethodArgumentNotValidException.class)
  ResponseEntity<Object> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
    List<Fault> faults = e.getBindingResult().getFieldErrors().stream().map(FieldFaults::of).toList();
    return answer(request, "request.invalid", Kind.INVALID, faults);
  }

  /** Parameters of an address beyond their bounds. */
  @ExceptionHandler(HandlerMethodValidationException.class)
  ResponseEntity<Object> outOfBounds(HandlerMethodValidationException e, HttpServletRequest request) {
    return answer(request, "request.invalid", Kind.INVALID, e.getParameterValidationResults().stream().flatMap(FieldFaults::of).toList());
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class,
    MissingRequestHeaderException.class,
    MissingServletRequestPartException.class,
    MultipartException.class
  })
  ResponseEntity<Object> badParameter(Exception e, HttpServletRequest request) {
    String name =
        e instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName()
            : e instanceof MissingServletRequestParameterException missing ? missing.getParameterName()
            : e instanceof MissingRequestHeaderException header ? header.getHeaderName()
            : e instanceof MissingServletRequestPartException part ? part.getRequestPartName()
            : "multipart";
    return answer(request, "request.badParameter", Kind.MALFORMED,
        List.of(new Fault(name, "request.badParameter", "")), name);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    return answer(request, "request.tooLarge", Kind.TOO_LARGE, List.of(), largestUpload.toKilobytes());
  }

  @ExceptionHandler(NoResourceFoundException.class)
  ResponseEntity<Object> nowhere(NoResourceFoundException e, HttpServletRequest request) {
    return answer(request, "request.noSuchPath", Kind.NOT_FOUND, List.of(), request.getRequestURI());
  }

  @ExceptionHandler({HttpRequestMethodNotSupportedException.class,
    HttpMediaTypeNotSupportedException.class, HttpMediaTypeNotAcceptableException.class})
  ResponseEntity<Object> notSpokenHere(Exception e, HttpServletRequest request) {
    return answer(request, "request.notSupported", Kind.MALFORMED, List.of(), e.getMessage());
  }

  @ExceptionHandler(OptimisticLockingFailureException.class)
  ResponseEntity<Object> stale(OptimisticLockingFailureException e, HttpServletRequest request) {
    return answer(request, "request.changedMeanwhile", Kind.CONFLICT, List.of());
  }

  @ExceptionHandler({CannotCreateTransactionException.class, TransientDataAccessException.class,
    CannotAcquireLockException.class})
  ResponseEntity<Object> overloaded(Exception e, HttpServletRequest request) {
    LOG.warn("the database does not answer in time: {}", e.getMessage());
    return answer(request, "request.tryLater", Kind.TRY_LATER, List.of());
  }

  @ExceptionHandler(AccessDeniedException.class)
  ResponseEntity<Object> forbidden(AccessDeniedException e, HttpServletRequest request) {
    return answer(request, "security.forbidden", Kind.FORBIDDEN, List.of());
  }

  private ResponseEntity<Object> answer(
      HttpServletRequest request, String code, Kind kind, List<Fault> faults, Object... arguments) {
    return answer(request, new Refusal(code, kind, faults, Arrays.asList(arguments)));
  }

  private ResponseEntity<Object> answer(HttpServletRequest request, Refusal refusal) {
    RefusedAtTheDoor.mark(request, refusal);
    return problems.response(refusal, Languages.of(request));
  }
}
