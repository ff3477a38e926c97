package org.greenchannel.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.greenchannel.registry.AppUser;
import org.greenchannel.registry.Registry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries the house's login into the engine's webapps and its REST API, with the groups of the registry. */
@Configuration
class WebLogin {

  /** After Spring Security's filter (order -100), where the vendor's own examples put it. */
  private static final int AFTER_SECURITY = 201;

  @Bean
  FilterRegistrationBean<Filter> webappLogin(Registry registry) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>();
    registration.setFilter(new RegistryLoginFilter(registry));
    registration.setOrder(AFTER_SECURITY);
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<Filter> engineRestLogin(Registry registry, IdentityService identities) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>();
    registration.setFilter((rq, rs, chain) -> asUser(registry, identities, rq, rs, chain));
    registration.setOrder(AFTER_SECURITY);
    registration.addUrlPatterns("/engine-rest/*");
    return registration;
  }

  private static void asUser(
      Registry registry,
      IdentityService identities,
      ServletRequest request,
      ServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    String name = ((HttpServletRequest) request).getRemoteUser();
    AppUser user = registry.user(name).orElse(null);
    if (user == null) {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    identities.setAuthentication(name, new ArrayList<>(user.groups()));
    try {
      chain.doFilter(request, response);
    } finally {
      identities.clearAuthentication();
    }
  }

  /** The vendor's filter with our provider; its own configuration can only name a class. */
  private static final class RegistryLoginFilter extends ContainerBasedAuthenticationFilter {

    private final Registry registry;

    RegistryLoginFilter(Registry registry) {
      this.registry = registry;
    }

    @Override
    public void init(FilterConfig config) {
      authenticationProvider = new RegistryLogin(registry);
    }
  }

  private record RegistryLogin(Registry registry) implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(
        HttpServletRequest request, ProcessEngine engine) {
      return registry
          .user(request.getRemoteUser())
          .map(
              user -> {
                AuthenticationResult result = AuthenticationResult.successful(user.username());
                result.setGroups(new ArrayList<>(user.groups()));
                return result;
              })
          .orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(
        HttpServletResponse response, ProcessEngine engine) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Green Channel\"");
    }
  }
}
