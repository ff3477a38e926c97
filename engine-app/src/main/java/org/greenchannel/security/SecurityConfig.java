package org.greenchannel.security;

import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.greenchannel.act.Role;
import org.greenchannel.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Nothing answers without a login but health, the login page with its assets, and the FHIR metadata. */
@Configuration
class SecurityConfig {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String[] KEEPERS = {Role.OPERATIONS.name(), Role.ADMIN.name()};
  private static final String LOGIN_PAGE = "/login.html";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new RememberingEncoder();
  }

  @Bean
  SecurityFilterChain doors(HttpSecurity http, ProblemWriter problems) throws Exception {
    return http.authorizeHttpRequests(SecurityConfig::whoMayOpenWhat)
        .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthorized))
        .formLogin(form -> form.loginPage(LOGIN_PAGE).loginProcessingUrl("/login").permitAll())
        .logout(logout -> logout.logoutSuccessUrl(LOGIN_PAGE + "?out"))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(pageOrProblem(problems))
                    .accessDeniedHandler(problems::forbidden))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(SecurityConfig::needsToken))
        .addFilterAfter(new CsrfCookieFilter(), BasicAuthenticationFilter.class)
        .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()).cacheControl(cache -> cache.disable()).addHeaderWriter(new CacheHeaders()))
        .build();
  }

  private static void whoMayOpenWhat(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
    requests
        .requestMatchers("/actuator/health/**", LOGIN_PAGE, "/login/**", "/error")
        .permitAll()
        .requestMatchers(GET, "/fhir/metadata")
        .permitAll()
        .requestMatchers("/actuator/**")
        .hasAnyRole(KEEPERS)
        .requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
        .hasAnyRole(KEEPERS)
        .requestMatchers("/engine-rest/**", "/camunda/api/**")
        .hasAnyRole(usersOfTheEngine())
        .requestMatchers("/camunda/app/admin/**")
        .hasRole("ADMIN")
        .anyRequest()
        .authenticated();
  }

  /** Those who have tasks there, and those who keep it running. */
  private static String[] usersOfTheEngine() {
    return Stream.concat(Role.withTasks().stream().map(Role::name), Stream.of(KEEPERS)).toArray(String[]::new);
  }

  /** A browser that asks for a page is led to the login; everybody else gets a problem. */
  private static AuthenticationEntryPoint pageOrProblem(ProblemWriter problems) {
    var loginPage = new LoginUrlAuthenticationEntryPoint(LOGIN_PAGE);
    return (request, response, e) -> {
      if (wantsPage(request)) {
        loginPage.commence(request, response, e);
      } else {
        problems.unauthorized(request, response, e);
      }
    };
  }

  /** Its own cookie name: Spring's default is the one Tasklist uses for its own protection. */
  private static CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
    repository.setCookieName("GC-XSRF-TOKEN");
    repository.setHeaderName("X-GC-XSRF-TOKEN");
    return repository;
  }

  /** Browsers with a session need a token; callers that send their password each time do not. */
  private static boolean needsToken(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    String path = request.getRequestURI();
    return !READS.contains(request.getMethod())
        && !path.startsWith("/camunda/")
        && !"/login".equals(path)
        && (authorization == null || !authorization.startsWith("Basic "));
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
  }
}
