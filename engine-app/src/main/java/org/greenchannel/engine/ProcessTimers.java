package org.greenchannel.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Moves the timers of a record's processes when what they wait for has moved. */
@Component
public class ProcessTimers {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final OneDoor oneDoor;

  ProcessTimers(RuntimeService runtime, ManagementService management, OneDoor oneDoor) {
    this.runtime = runtime;
    this.management = management;
    this.oneDoor = oneDoor;
  }

  /** The timer at this step goes off at another moment; nothing where none waits, or no moment is known. */
  public void move(String elementId, UUID recordId, Instant at) {
    if (at != null) {
      each(elementId, recordId, job -> management.setJobDuedate(job.getId(), Date.from(at)));
    }
  }

  /** What the timer at this step waits for has come already. */
  public void fire(String elementId, UUID recordId) {
    each(elementId, recordId, job -> management.executeJob(job.getId()));
  }

  private void each(String elementId, UUID recordId, Consumer<Job> act) {
    oneDoor.throughTheDoor(
        recordId,
        () -> {
          jobs(elementId, recordId).forEach(act);
          return null;
        });
  }

  private List<Job> jobs(String elementId, UUID recordId) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(recordId.toString()).list().stream()
        .flatMap(
            instance ->
                management.createJobQuery().processInstanceId(instance.getId()).activityId(elementId).list().stream())
        .toList();
  }
}
