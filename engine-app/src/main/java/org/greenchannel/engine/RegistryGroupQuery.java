package org.greenchannel.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.greenchannel.act.Role;
import org.greenchannel.registry.AppUser;
import org.greenchannel.registry.AppUsers;

/** Group look-ups of the webapps: roles, and roles at institutions. */
class RegistryGroupQuery extends GroupQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient AppUsers users;
  private final transient GroupNames names;

  RegistryGroupQuery(AppUsers users, GroupNames names) {
    this.users = users;
    this.names = names;
  }

  @Override
  public long executeCount(CommandContext context) {
    return matching().size();
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    return EngineIdentities.slice(matching().stream().map(g -> EngineIdentities.group(g, names.of(g))).toList(), page);
  }

  private List<String> matching() {
    return candidates().stream()
        .filter(g -> id == null || id.equals(g))
        .filter(g -> ids == null || ids.length == 0 || Arrays.asList(ids).contains(g))
        .filter(g -> name == null || name.equals(names.of(g)))
        .toList();
  }

  private Collection<String> candidates() {
    if (userId != null) {
      return users.findById(userId).map(AppUser::groups).orElse(Set.of());
    }
    Set<String> all = new TreeSet<>();
    List<String> institutions = users.institutionCodes();
    for (Role role : Role.values()) {
      all.add(role.word());
      institutions.forEach(code -> all.add(role.groupAt(code)));
    }
    return all;
  }
}
