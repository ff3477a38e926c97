package org.greenchannel.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Moves the timers of a record's processes when what they wait for has moved. */
@Component
public class ProcessTimers {

  private final RuntimeService runtime;
  private final ManagementService management;

  ProcessTimers(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** The timer at this step goes off at another moment; nothing where none waits, or no moment is known. */
  public void move(String elementId, UUID recordId, Instant at) {
    if (at != null) {
      jobs(elementId, recordId).forEach(job -> management.setJobDuedate(job.getId(), Date.from(at)));
    }
  }

  /** What the timer at this step waits for has come already. */
  public void fire(String elementId, UUID recordId) {
    jobs(elementId, recordId).forEach(job -> management.executeJob(job.getId()));
  }

  private List<Job> jobs(String elementId, UUID recordId) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(recordId.toString()).list().stream()
        .flatMap(
            instance ->
                management.createJobQuery().processInstanceId(instance.getId()).activityId(elementId).list().stream())
        .toList();
  }
}
