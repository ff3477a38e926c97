package org.greenchannel.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What nobody else has an answer for: a fault of ours, with a number by which operations find it and nothing of what went wrong. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FaultAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(FaultAdvice.class);

  private final Problems problems;

  FaultAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> fault(Exception e, HttpServletRequest request) {
    Refusal refusal =
        e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()
            ? new Refusal("request.notSupported", Kind.MALFORMED, List.of(), List.of(known.getBody().getTitle() + ""))
            : numbered(e, request);
    RefusedAtTheDoor.mark(request, refusal);
    return problems.response(refusal, Languages.of(request));
  }

  private static Refusal numbered(Exception e, HttpServletRequest request) {
    String number = UUID.randomUUID().toString();
    LOG.error("fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), e);
    return new Refusal("request.fault", Kind.FAULT, List.of(), List.of(number));
  }
}
