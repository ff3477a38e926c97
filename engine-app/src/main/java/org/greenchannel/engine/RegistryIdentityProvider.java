package org.greenchannel.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.greenchannel.registry.AppUser;
import org.greenchannel.registry.AppUsers;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The engine's view of our users: it never sees one that the registry does not know. */
class RegistryIdentityProvider implements ReadOnlyIdentityProvider {

  private final AppUsers users;
  private final PasswordEncoder passwords;
  private final GroupNames names;

  RegistryIdentityProvider(AppUsers users, PasswordEncoder passwords, GroupNames names) {
    this.users = users;
    this.passwords = passwords;
    this.names = names;
  }

  @Override
  public User findUserById(String userId) {
    return users.findById(userId).map(EngineIdentities::user).orElse(null);
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return users
        .findById(userId)
        .filter(AppUser::enabled)
        .map(user -> passwords.matches(password, user.passwordHash()))
        .orElse(false);
  }

  @Override
  public UserQuery createUserQuery() {
    return createUserQuery(Context.getCommandContext());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new RegistryUserQuery(users);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new IllegalArgumentException("users are kept in the registry; native queries do not reach them");
  }

  @Override
  public Group findGroupById(String groupId) {
    return createGroupQuery().groupId(groupId).singleResult();
  }

  @Override
  public GroupQuery createGroupQuery() {
    return createGroupQuery(Context.getCommandContext());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new RegistryGroupQuery(users, names);
  }

  @Override
  public Tenant findTenantById(String tenantId) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return createTenantQuery(Context.getCommandContext());
  }

  /** Region is a column and an argument of ours, never a tenant. */
  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new TenantQueryImpl() {
      @Override
      public long executeCount(CommandContext commandContext) {
        return 0;
      }

      @Override
      public List<Tenant> executeList(CommandContext commandContext, Page page) {
        return List.of();
      }
    };
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
