package org.greenchannel.security;

import java.util.List;
import java.util.Locale;
import org.greenchannel.act.Actor;
import org.greenchannel.problem.Languages;
import org.greenchannel.registry.AppUser;
import org.greenchannel.registry.Registry;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import jakarta.servlet.http.HttpServletRequest;

/** Gives controllers the {@link Actor} of the request as a parameter. */
@Configuration
public class Callers implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Registry registry;

  Callers(Registry registry) {
    this.registry = registry;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Actor resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    return actorOf(request.getNativeRequest(HttpServletRequest.class));
  }

  /** The actor of a request that no controller of Spring's serves (FHIR). */
  public Actor actorOf(HttpServletRequest request) {
    AppUser user =
        registry
            .user(request.getRemoteUser())
            .orElseThrow(() -> new AccessDeniedException("unknown user"));
    Actor actor = user.actor();
    Locale asked =
        request.getHeader("Accept-Language") == null ? actor.locale() : Languages.of(request);
    return new Actor(
        actor.username(), actor.roles(), actor.institutionCode(), actor.practitionerId(),
        actor.patientId(), asked);
  }
}
