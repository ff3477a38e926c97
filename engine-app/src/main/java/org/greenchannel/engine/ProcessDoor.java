package org.greenchannel.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.greenchannel.worklist.Worklist;
import org.springframework.stereotype.Component;

/**
 * How a context's process adapter reaches the engine: start, tell, complete. Every call joins the
 * transaction of the act, so that neither record nor process exists without the other.
 */
@Component
public class ProcessDoor {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OneDoor oneDoor;
  private final Worklist worklist;

  ProcessDoor(RuntimeService runtime, TaskService tasks, OneDoor oneDoor, Worklist worklist) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.oneDoor = oneDoor;
    this.worklist = worklist;
  }

  /** Starts the process of a record; the business key is the record's id. */
  public void start(String processKey, UUID recordId, Map<String, Object> variables) {
    oneDoor.throughTheDoor(recordId, () -> runtime.startProcessInstanceByKey(processKey, recordId.toString(), variables));
  }

  /** Tells the process of a record that something happened; false when nobody waits for it. */
  public boolean tell(String message, UUID recordId, Map<String, Object> variables) {
    return oneDoor.throughTheDoor(
        recordId,
        () -> {
          var subscriptions =
              runtime
                  .createMessageCorrelation(message)
                  .processInstanceBusinessKey(recordId.toString())
                  .setVariables(variables)
                  .correlateAllWithResult();
          return !subscriptions.isEmpty();
        });
  }

  /** Completes the open task of a record at this step; false when there is none. */
  public boolean complete(String elementId, UUID recordId, Map<String, Object> variables) {
    Task task = taskOf(elementId, recordId);
    if (task == null) {
      return false;
    }
    oneDoor.throughTheDoor(
        recordId,
        () -> {
          tasks.complete(task.getId(), variables);
          return null;
        });
    return true;
  }

  /**
   * Another group may do the open task of a record at this step too, in the engine and in our list alike; false
   * when there is no such task. Sharing twice is sharing once.
   */
  public boolean share(String elementId, UUID recordId, String candidateGroup) {
    Task task = taskOf(elementId, recordId);
    if (task == null) {
      return false;
    }
    if (worklist.share(task.getId(), candidateGroup)) {
      tasks.addCandidateGroup(task.getId(), candidateGroup);
    }
    return true;
  }

  /** The open task of a record at this step is due at another moment; false when there is no such task. */
  public boolean due(String elementId, UUID recordId, Instant dueAt) {
    Task task = taskOf(elementId, recordId);
    if (task == null) {
      return false;
    }
    task.setDueDate(dueAt == null ? null : Date.from(dueAt));
    tasks.saveTask(task);
    worklist.due(task.getId(), dueAt);
    return true;
  }

  private Task taskOf(String elementId, UUID recordId) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(recordId.toString())
        .taskDefinitionKey(elementId)
        .singleResult();
  }

  /** For tests and administration: runs a block that may complete tasks. */
  <T> T opened(Supplier<T> block) {
    return oneDoor.throughTheDoor(block);
  }
}
