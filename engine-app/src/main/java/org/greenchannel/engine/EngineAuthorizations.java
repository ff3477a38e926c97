package org.greenchannel.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.greenchannel.act.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Least privilege in the webapps: who may open which, and whose filters they see. What is there stays as it is. */
@Component
@Order(20)
class EngineAuthorizations implements ApplicationRunner {

  private final AuthorizationService authorizations;
  private final TaskFilters filters;

  EngineAuthorizations(AuthorizationService authorizations, TaskFilters filters) {
    this.authorizations = authorizations;
    this.filters = filters;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> shared = filters.shipped();
    for (Role role : Role.withTasks()) {
      grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      shared.forEach(filter -> grant(role, Resources.FILTER, filter, Permissions.READ));
    }
    grant(Role.OPERATIONS, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grant(Role.OPERATIONS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    shared.forEach(filter -> grant(Role.OPERATIONS, Resources.FILTER, filter, Permissions.READ));
    for (Resource resource :
        List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.DEPLOYMENT)) {
      grant(Role.OPERATIONS, resource, Authorization.ANY, Permissions.ALL);
    }
    for (Resources resource : Resources.values()) {
      grant(Role.ADMIN, resource, Authorization.ANY, Permissions.ALL);
    }
  }

  private void grant(Role role, Resource resource, String id, Permission permission) {
    boolean granted =
        authorizations.createAuthorizationQuery().groupIdIn(role.word()).resourceType(resource).resourceId(id).count() > 0;
    if (granted) {
      return;
    }
    Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    authorization.setGroupId(role.word());
    authorization.setResource(resource);
    authorization.setResourceId(id);
    authorization.addPermission(permission);
    authorizations.saveAuthorization(authorization);
  }
}
