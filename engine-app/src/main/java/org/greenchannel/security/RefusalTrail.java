package org.greenchannel.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.RefusedAtTheDoor;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the refusals of acts that no service has seen: unreadable or incomplete requests, keys used twice, acts that met another.
 * A refused act leaves an entry whoever refused it; what was wrong in it may be clinical, so the entry holds the code and the address only.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 21)
class RefusalTrail extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalTrail.class);
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Pattern RECORD = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Callers callers;
  private final Trail trail;

  RefusalTrail(Callers callers, Trail trail) {
    this.callers = callers;
    this.trail = trail;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (!READS.contains(request.getMethod()) && request.getRemoteUser() != null) {
      RefusedAtTheDoor.of(request).ifPresent(refusal -> keep(request, refusal));
    }
  }

  private void keep(HttpServletRequest request, Refusal refusal) {
    Matcher record = RECORD.matcher(request.getRequestURI());
    UUID id = record.find() ? UUID.fromString(record.group()) : null;
    try {
      trail.write(
          Deed.of(callers.actorOf(request), "request.refused", "request").on(id, null, null)
              .because(request.getMethod() + " " + request.getRequestURI()).refused(refusal));
    } catch (DataAccessException e) {
      LOG.error("a refusal could not be kept: {} at {}", refusal.code(), request.getRequestURI(), e);
    }
  }
}
