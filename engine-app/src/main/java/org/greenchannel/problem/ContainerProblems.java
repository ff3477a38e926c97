package org.greenchannel.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.greenchannel.act.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Requests that never reach the house, since the container or its firewall cannot take them, get a problem document and no page of HTML. */
@Configuration
class ContainerProblems {

  /** Addresses that are written to mislead: encoded slashes, dots and the like. */
  @Bean
  RequestRejectedHandler misleading(ProblemWriter problems) {
    return (request, response, e) ->
        problems.write(request, response, new Refusal("request.notHttp", Refusal.Kind.MALFORMED, List.of(), List.of()));
  }

  /** Added last, so that it stands nearest to what goes wrong and reports before the container's own. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> reports(Problems problems, ObjectMapper json) {
    return factory ->
        factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Report(problems, json)));
  }

  private static final class Report extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    private final transient Problems problems;
    private final transient ObjectMapper json;

    private Report(Problems problems, ObjectMapper json) {
      this.problems = problems;
      this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        Problem problem = problems.of(StatusProblems.of(status, String.valueOf(request.getRequestURI())), Languages.of(request));
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(problem.withStatus(status)));
        response.finishResponse();
      } catch (IOException e) {
        LOG.debug("nobody takes the answer any more", e);
      }
    }
  }
}
