package org.greenchannel.engine;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.greenchannel.worklist.OpenWork;
import org.greenchannel.worklist.Worklist;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes our own worklist in the transaction of the task, and guards the one door on completion. */
@Component
class WorklistListener implements TaskListener {

  private final Worklist worklist;
  private final OneDoor oneDoor;

  WorklistListener(@Lazy Worklist worklist, OneDoor oneDoor) {
    this.worklist = worklist;
    this.oneDoor = oneDoor;
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> worklist.open(workOf(task));
      case EVENTNAME_ASSIGNMENT -> worklist.assign(task.getId(), task.getAssignee());
      case EVENTNAME_COMPLETE -> {
        oneDoor.mustBeOpen(task.getName());
        worklist.close(task.getId());
      }
      default -> worklist.close(task.getId());
    }
  }

  private static OpenWork workOf(DelegateTask task) {
    String group =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse("");
    return new OpenWork(
        task.getId(),
        processKey(task.getProcessDefinitionId()),
        task.getTaskDefinitionKey(),
        task.getName(),
        UUID.fromString(task.getExecution().getProcessBusinessKey()),
        group,
        instant(task.getCreateTime()),
        instant(task.getDueDate()),
        task.getPriority());
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }

  /** A definition id is {@code key:version:id}. */
  private static String processKey(String definitionId) {
    return definitionId.substring(0, definitionId.indexOf(':'));
  }
}
