package org.greenchannel.engine;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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

  ProcessDoor(RuntimeService runtime, TaskService tasks, OneDoor oneDoor) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.oneDoor = oneDoor;
  }

  /** Starts the process of a record; the business key is the record's id. */
  public void start(String processKey, UUID recordId, Map<String, Object> variables) {
    oneDoor.throughTheDoor(
        () -> runtime.startProcessInstanceByKey(processKey, recordId.toString(), variables));
  }

  /** Tells the process of a record that something happened; false when nobody waits for it. */
  public boolean tell(String message, UUID recordId, Map<String, Object> variables) {
    return oneDoor.throughTheDoor(
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
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(recordId.toString())
            .taskDefinitionKey(elementId)
            .singleResult();
    if (task == null) {
      return false;
    }
    oneDoor.throughTheDoor(
        () -> {
          tasks.complete(task.getId(), variables);
          return null;
        });
    return true;
  }

  /** For tests and administration: runs a block that may complete tasks. */
  <T> T opened(Supplier<T> block) {
    return oneDoor.throughTheDoor(block);
  }
}
