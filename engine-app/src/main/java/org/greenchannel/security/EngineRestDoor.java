package org.greenchannel.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.ProblemWriter;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops whoever would complete a task or move a process behind the record's back, operations and administrators included: says why
 * and what to do instead, and keeps the attempt. The engine's listener would refuse a completion too, but not so clearly.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class EngineRestDoor extends OncePerRequestFilter {

  private static final String COMPLETION = "task.useTheForm";

  private final ProblemWriter problems;
  private final Callers callers;
  private final Trail trail;

  EngineRestDoor(ProblemWriter problems, Callers callers, Trail trail) {
    this.problems = problems;
    this.callers = callers;
    this.trail = trail;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String bar = EngineWrites.barOf(request.getMethod(), request.getRequestURI());
    if (bar == null) {
      chain.doFilter(request, response);
      return;
    }
    Refusal refusal = COMPLETION.equals(bar) ? Refusal.conflict(bar) : Refusal.forbidden(bar);
    if (request.getRemoteUser() != null) {
      trail.write(
          Deed.of(callers.actorOf(request), "process.write", "process")
              .because(request.getMethod() + " " + request.getRequestURI()).refused(refusal));
    }
    problems.write(request, response, refusal);
  }
}
