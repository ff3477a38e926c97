package org.greenchannel.worklist;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Hands the deadlines of the process {@code run-deadlines} to the context whose record it is. */
@Service
public class WorkEscalationService {

  private final ObjectProvider<WorkDeadlines> contexts;

  WorkEscalationService(ObjectProvider<WorkDeadlines> contexts) {
    this.contexts = contexts;
  }

  /** A record that no context raises stays where it is. */
  public WorkDeadlines.Step escalate(UUID recordId) {
    return owner(recordId).map(context -> context.escalate(recordId)).orElse(WorkDeadlines.Step.NONE);
  }

  public void tell(UUID recordId) {
    owner(recordId).ifPresent(context -> context.tell(recordId));
  }

  private Optional<WorkDeadlines> owner(UUID recordId) {
    return contexts.stream().filter(context -> context.owns(recordId)).findFirst();
  }
}
