package org.greenchannel.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.greenchannel.act.Refusal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Writes a problem where no controller has been reached yet: filters and the security chain. */
@Component
public class ProblemWriter {

  private final Problems problems;
  private final ObjectMapper json;

  ProblemWriter(Problems problems, ObjectMapper json) {
    this.problems = problems;
    this.json = json;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    write(request, response, refusal, refusal.kind().status);
  }

  /** The same with a status of its own. */
  void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, int status) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    json.writeValue(response.getOutputStream(), problems.of(refusal, Languages.of(request)).withStatus(status));
  }

  public void unauthorized(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (!isScriptOfAPage(request)) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Green Channel\"");
    }
    Refusal refusal = Refusal.forbidden("security.loginRequired");
    write(request, response, refusal, HttpServletResponse.SC_UNAUTHORIZED);
  }

  /** A page's script must not be asked by the browser's own password dialog: the page knows better. */
  private static boolean isScriptOfAPage(HttpServletRequest request) {
    return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
        || request.getHeader("Sec-Fetch-Mode") != null;
  }

  public void forbidden(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    String code = e instanceof CsrfException ? "security.tokenMissing" : "security.forbidden";
    write(request, response, new Refusal(code, Refusal.Kind.FORBIDDEN, List.of(), List.of()));
  }
}
