package org.greenchannel.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a request's body once, up to a limit, so that its fingerprint can be kept beside its key.
 * Uploads of files have limits of their own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class BodyFilter extends OncePerRequestFilter {

  /** The request attribute that carries the body's bytes. */
  static final String BODY = BodyFilter.class.getName() + ".body";

  static final int LIMIT = 2 * 1024 * 1024;

  private final ProblemWriter problems;

  BodyFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    String path = request.getRequestURI();
    boolean ours = path.startsWith("/api") || path.startsWith("/fhir") || path.startsWith("/national");
    return !ours || "GET".equals(request.getMethod()) || (type != null && type.startsWith("multipart/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body =
        request.getContentLengthLong() > LIMIT
            ? new byte[LIMIT + 1]
            : request.getInputStream().readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      problems.write(
          request, response,
          new Refusal("request.tooLarge", Refusal.Kind.TOO_LARGE, List.of(), List.of(LIMIT / 1024)));
      return;
    }
    request.setAttribute(BODY, body);
    chain.doFilter(new Replayed(request, body), response);
  }

  private static final class Replayed extends HttpServletRequestWrapper {

    private final byte[] body;

    Replayed(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body has been read already");
    }
  }
}
