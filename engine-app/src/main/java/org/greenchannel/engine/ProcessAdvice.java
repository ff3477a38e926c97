package org.greenchannel.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.security.Callers;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An act whose process cannot follow is undone; its doer is told whom to call, and the attempt is kept. */
@RestControllerAdvice
@Order(0)
class ProcessAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessAdvice.class);

  private final Problems problems;
  private final Callers callers;
  private final Trail trail;

  ProcessAdvice(Problems problems, Callers callers, Trail trail) {
    this.problems = problems;
    this.callers = callers;
    this.trail = trail;
  }

  @ExceptionHandler(ProcessUnavailable.class)
  ResponseEntity<Object> unavailable(ProcessUnavailable e, HttpServletRequest request) {
    LOG.error("{} at {} {}", e.getMessage(), request.getMethod(), request.getRequestURI());
    Refusal refusal = Refusal.conflict(e.code(), String.valueOf(e.recordId()));
    trail.write(
        Deed.of(callers.actorOf(request), "process.follow", "process").on(e.recordId(), null, null)
            .because(request.getMethod() + " " + request.getRequestURI()).refused(refusal));
    return problems.response(refusal, Languages.of(request));
  }
}
