package org.greenchannel.worklist;

import java.util.List;
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

  public WorkDeadlines.Step escalate(UUID recordId) {
    return owner(recordId).escalate(recordId);
  }

  public void tell(UUID recordId) {
    owner(recordId).tell(recordId);
  }

  private WorkDeadlines owner(UUID recordId) {
    List<WorkDeadlines> owners = contexts.stream().filter(context -> context.owns(recordId)).toList();
    if (owners.size() != 1) {
      throw new IllegalStateException(owners.size() + " contexts own record " + recordId);
    }
    return owners.get(0);
  }
}
