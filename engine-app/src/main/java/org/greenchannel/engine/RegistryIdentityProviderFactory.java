package org.greenchannel.engine;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.greenchannel.registry.AppUsers;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Serves the registry's users and groups to the engine; read-only, the registry owns them. */
@Component
class RegistryIdentityProviderFactory implements SessionFactory {

  private final AppUsers users;
  private final PasswordEncoder passwords;
  private final GroupNames names;

  RegistryIdentityProviderFactory(
      @Lazy AppUsers users, @Lazy PasswordEncoder passwords, GroupNames names) {
    this.users = users;
    this.passwords = passwords;
    this.names = names;
  }

  @Override
  public Class<?> getSessionType() {
    return ReadOnlyIdentityProvider.class;
  }

  @Override
  public Session openSession() {
    return new RegistryIdentityProvider(users, passwords, names);
  }
}
