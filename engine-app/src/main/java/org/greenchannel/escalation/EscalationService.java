package org.greenchannel.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a step of escalation to the context that owns the record. */
@Service
@Transactional
public class EscalationService {

  private final List<EscalatedWork> contexts;

  EscalationService(List<EscalatedWork> contexts) {
    this.contexts = contexts;
  }

  public EscalatedWork.Next escalate(UUID recordId) {
    return contexts.stream()
        .map(context -> context.escalate(recordId))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no record " + recordId + " to escalate"));
  }

  public void tell(UUID recordId) {
    if (contexts.stream().noneMatch(context -> context.tellEscalated(recordId))) {
      throw new IllegalStateException("no record " + recordId + " whose escalation could be told");
    }
  }
}
