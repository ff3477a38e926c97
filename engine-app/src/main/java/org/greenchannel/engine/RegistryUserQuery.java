package org.greenchannel.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.greenchannel.registry.AppUser;
import org.greenchannel.registry.AppUsers;

/** User look-ups of the webapps; a single user is a key look-up, lists are bounded by the registry's staff. */
class RegistryUserQuery extends UserQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient AppUsers users;

  RegistryUserQuery(AppUsers users) {
    this.users = users;
  }

  @Override
  public long executeCount(CommandContext context) {
    return matching().size();
  }

  @Override
  public List<User> executeList(CommandContext context, Page page) {
    return EngineIdentities.slice(matching().stream().map(EngineIdentities::user).toList(), page);
  }

  private List<AppUser> matching() {
    return candidates().stream()
        .filter(u -> groupId == null || u.groups().contains(groupId))
        .filter(u -> ids == null || ids.length == 0 || Arrays.asList(ids).contains(u.username()))
        .sorted(Comparator.comparing(AppUser::username))
        .toList();
  }

  private List<AppUser> candidates() {
    if (id != null) {
      return users.findById(id).map(List::of).orElse(List.of());
    }
    int dash = groupId == null ? -1 : groupId.indexOf('-');
    return dash > 0 ? users.findByInstitutionCode(groupId.substring(dash + 1)) : users.findAll();
  }
}
