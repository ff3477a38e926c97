package org.greenchannel.escalation.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.escalation.EscalatedWork.Next;
import org.greenchannel.escalation.EscalationService;
import org.greenchannel.processes.RunDeadlines.Beans;
import org.greenchannel.processes.RunDeadlines.Variables;
import org.springframework.stereotype.Component;

/** Step <i>Escalate</i>: one step up, and when the next is due. */
@Component(Beans.ESCALATE_WORK)
class EscalateWork implements JavaDelegate {

  private final EscalationService escalation;

  EscalateWork(EscalationService escalation) {
    this.escalation = escalation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Next next = escalation.escalate(UUID.fromString(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.MORE_ESCALATIONS, next.due() != null);
    if (next.due() != null) {
      execution.setVariable(Variables.ESCALATION_DUE, Date.from(next.due()));
    }
  }
}
