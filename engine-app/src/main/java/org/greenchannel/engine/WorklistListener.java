package org.greenchannel.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.greenchannel.worklist.OpenWork;
import org.greenchannel.worklist.WorkMarks;
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
      case EVENTNAME_CREATE -> open(task);
      case EVENTNAME_ASSIGNMENT -> worklist.assign(task.getId(), task.getAssignee());
      case EVENTNAME_COMPLETE -> {
        oneDoor.mustBeOpen(task.getName());
        worklist.close(task.getId());
      }
      default -> worklist.close(task.getId());
    }
  }

  /** A task may have several groups; the first is the one whose work it is. */
  private void open(DelegateTask task) {
    List<String> groups =
        task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
    WorkMarks marks = worklist.open(workOf(task, groups.isEmpty() ? "" : groups.get(0)));
    groups.stream().skip(1).forEach(group -> worklist.share(task.getId(), group));
    task.setPriority(marks.priority());
  }

  private static OpenWork workOf(DelegateTask task, String group) {
    return new OpenWork(
        task.getId(),
        processKey(task.getExecution()),
        task.getTaskDefinitionKey(),
        task.getName(),
        UUID.fromString(task.getExecution().getProcessBusinessKey()),
        group,
        instant(task.getCreateTime()),
        instant(task.getDueDate()));
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }

  /** The model that was started for the record, also when a shared one works for it; a definition id is {@code key:version:id}. */
  private static String processKey(DelegateExecution execution) {
    DelegateExecution top = execution.getProcessInstance();
    while (top.getSuperExecution() != null) {
      top = top.getSuperExecution().getProcessInstance();
    }
    return top.getProcessDefinitionId().substring(0, top.getProcessDefinitionId().indexOf(':'));
  }
}
