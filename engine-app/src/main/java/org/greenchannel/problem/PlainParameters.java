package org.greenchannel.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.greenchannel.act.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Parameters with NUL characters, which no database can look for, stop at the door as those of a body do. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 12)
class PlainParameters extends OncePerRequestFilter {

  /** How a NUL character is written in an address; a bare one ends the connection before it comes here. */
  private static final String NUL = "%00";

  private final ProblemWriter problems;

  PlainParameters(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    if (query != null && query.contains(NUL)) {
      String name = nameIn(query);
      problems.write(
          request, response,
          new Refusal(
              "request.badParameter", Refusal.Kind.MALFORMED, List.of(new Refusal.Fault(name, "request.badParameter", "")), List.of(name)));
      return;
    }
    chain.doFilter(request, response);
  }

  private static String nameIn(String query) {
    for (String parameter : query.split("&")) {
      if (parameter.contains(NUL)) {
        return parameter.split("=", 2)[0].replace(NUL, "");
      }
    }
    return "";
  }
}
