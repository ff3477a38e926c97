package org.greenchannel.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.greenchannel.processes.AskInformation;
import org.greenchannel.worklist.WorkMarks;
import org.springframework.stereotype.Component;

/**
 * The filters that Tasklist is shipped with, named in both languages. They ask for groups, assignee, priority, due date and step only,
 * never for variables: what a filter needs to know is written on the task when it is opened and when its record is marked anew.
 */
@Component
class TaskFilters {

  private static final String FIRST_SHIPPED_AS = "我的任务\nMy tasks";
  private static final String EDITION = "greenChannelEdition";
  private static final int CURRENT = 2;

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** The ids of the shipped filters; those that are missing are made, those of an earlier edition brought up to date. */
  List<String> shipped() {
    return queries().entrySet().stream().map(entry -> kept(entry.getKey(), entry.getValue(), rank(entry.getKey()))).toList();
  }

  private Map<String, Supplier<Query<?, ?>>> queries() {
    Map<String, Supplier<Query<?, ?>>> all = new LinkedHashMap<>();
    all.put("我的机构\nMy institution", this::ofMyGroups);
    all.put("逾期\nOverdue", () -> ofMyGroups().dueBeforeExpression("${now()}"));
    all.put("绿色通道\nGreen channel", () -> ofMyGroups().taskMinPriority(WorkMarks.GREEN));
    all.put("待补充材料\nAwaiting information", () -> ofMyGroups().taskDefinitionKeyIn(AskInformation.Elements.USER_TASK_PROVIDE_INFORMATION));
    all.put(FIRST_SHIPPED_AS, () -> tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    return all;
  }

  private TaskQuery ofMyGroups() {
    return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
  }

  private int rank(String name) {
    return List.copyOf(queries().keySet()).indexOf(name) + 1;
  }

  private String kept(String name, Supplier<Query<?, ?>> query, int rank) {
    Filter filter = filters.createFilterQuery().filterName(name).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter().setName(name);
    } else if (Integer.valueOf(CURRENT).equals(filter.getProperties().get(EDITION))) {
      return filter.getId();
    }
    filter.setQuery(query.get());
    filter.setProperties(Map.of("priority", rank, "refresh", true, "showUndefinedVariable", false, EDITION, CURRENT));
    return filters.saveFilter(filter).getId();
  }
}
