package org.greenchannel.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A clear answer for those who try to complete a task behind the record's back. The engine's listener
 * would refuse it too; this says what to do instead.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class EngineRestDoor extends OncePerRequestFilter {

  private static final Pattern COMPLETION =
      Pattern.compile("/(engine-rest|camunda/api/engine).*/task/[^/]+/(complete|submit-form|resolve|bpmnError|bpmnEscalation|delegate)/*$");

  private final ProblemWriter problems;

  EngineRestDoor(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if ("POST".equals(request.getMethod()) && COMPLETION.matcher(request.getRequestURI()).find()) {
      problems.write(request, response, Refusal.conflict("task.useTheForm"));
      return;
    }
    chain.doFilter(request, response);
  }
}
