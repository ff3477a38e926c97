package org.greenchannel.worklist.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.RunDeadlines.Beans;
import org.greenchannel.processes.RunDeadlines.Variables;
import org.greenchannel.worklist.WorkDeadlines.Step;
import org.greenchannel.worklist.WorkEscalationService;
import org.springframework.stereotype.Component;

/** Step <i>Escalate work</i>: one step further up, and when the next one is due. */
@Component(Beans.ESCALATE_WORK)
class EscalateWork implements JavaDelegate {

  private final WorkEscalationService escalation;

  EscalateWork(WorkEscalationService escalation) {
    this.escalation = escalation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Step step = escalation.escalate(UUID.fromString(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.MORE_ESCALATIONS, step.isMore());
    if (step.isMore()) {
      execution.setVariable(Variables.ESCALATION_DUE, Date.from(step.nextAt()));
    }
  }
}
