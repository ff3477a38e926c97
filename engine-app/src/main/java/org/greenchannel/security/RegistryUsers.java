package org.greenchannel.security;

import org.greenchannel.registry.AppUser;
import org.greenchannel.registry.Registry;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Logins are the registry's users. */
@Component
class RegistryUsers implements UserDetailsService {

  private final Registry registry;

  RegistryUsers(Registry registry) {
    this.registry = registry;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    AppUser user =
        registry
            .user(username)
            .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    return User.withUsername(user.username())
        .password(user.passwordHash())
        .roles(user.roles().stream().map(Enum::name).toArray(String[]::new))
        .disabled(!user.enabled())
        .build();
  }
}
