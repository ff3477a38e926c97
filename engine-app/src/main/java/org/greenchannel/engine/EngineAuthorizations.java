package org.greenchannel.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
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

/** Least privilege in the webapps: who may open which, and one shared task filter. Written once. */
@Component
@Order(20)
class EngineAuthorizations implements ApplicationRunner {

  private static final List<Role> WORKERS =
      List.of(Role.CLERK, Role.PHARMACIST, Role.DOCTOR, Role.REVIEWER);
  private static final String FILTER = "我的任务\nMy tasks";

  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;

  EngineAuthorizations(
      AuthorizationService authorizations, FilterService filters, TaskService tasks) {
    this.authorizations = authorizations;
    this.filters = filters;
    this.tasks = tasks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (filters.createFilterQuery().filterNameLike(FILTER.lines().findFirst().orElseThrow() + "%").count() > 0) {
      return;
    }
    String filterId = sharedFilter();
    for (Role role : WORKERS) {
      grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      grant(role, Resources.FILTER, filterId, Permissions.READ);
    }
    grant(Role.OPERATIONS, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grant(Role.OPERATIONS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant(Role.OPERATIONS, Resources.FILTER, filterId, Permissions.READ);
    for (Resource resource :
        List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.DEPLOYMENT)) {
      grant(Role.OPERATIONS, resource, Authorization.ANY, Permissions.ALL);
    }
    for (Resources resource : Resources.values()) {
      grant(Role.ADMIN, resource, Authorization.ANY, Permissions.ALL);
    }
  }

  private String sharedFilter() {
    var query =
        tasks
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .includeAssignedTasks();
    var filter = filters.newTaskFilter().setName(FILTER).setQuery(query);
    filter.setProperties(
        java.util.Map.of("priority", 1, "refresh", true, "showUndefinedVariable", false));
    return filters.saveFilter(filter).getId();
  }

  private void grant(Role role, Resource resource, String id, Permission permission) {
    Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    authorization.setGroupId(role.word());
    authorization.setResource(resource);
    authorization.setResourceId(id);
    authorization.addPermission(permission);
    authorizations.saveAuthorization(authorization);
  }
}
