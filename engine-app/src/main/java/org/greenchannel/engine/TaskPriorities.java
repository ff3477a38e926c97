package org.greenchannel.engine;

import org.camunda.bpm.engine.TaskService;
import org.greenchannel.worklist.WorkPriorities;
import org.springframework.stereotype.Component;

/** Keeps the priority of a task at what its record is marked with, so that Tasklist's filters follow the record. */
@Component
class TaskPriorities implements WorkPriorities {

  private final TaskService tasks;

  TaskPriorities(TaskService tasks) {
    this.tasks = tasks;
  }

  @Override
  public void changed(String taskId, int priority) {
    tasks.setPriority(taskId, priority);
  }
}
