package org.greenchannel.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.greenchannel.act.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Addresses that write plain letters as percent signs lead past every door that reads them as they stand: refused before the first of them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddresses extends OncePerRequestFilter {

  /** Letters, digits and the hyphen, which nobody has a reason to encode (RFC 3986, 2.3). */
  private static final Pattern HIDDEN = Pattern.compile("%(?:2[Dd]|3\\d|[46][1-9A-Fa-f]|[57][0-9Aa])");

  private final ProblemWriter problems;

  PlainAddresses(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HIDDEN.matcher(request.getRequestURI()).find()) {
      problems.write(request, response, new Refusal("request.notHttp", Refusal.Kind.MALFORMED, List.of(), List.of()));
    } else {
      chain.doFilter(request, response);
    }
  }
}
