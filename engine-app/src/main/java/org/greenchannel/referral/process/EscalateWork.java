package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.RunDeadlines.Beans;
import org.greenchannel.processes.RunDeadlines.Variables;
import org.springframework.stereotype.Component;

/** Step <i>Escalate work</i>: the only step of escalation has come, no further one is due. */
@Component(Beans.ESCALATE_WORK)
class EscalateWork implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(Variables.MORE_ESCALATIONS, false);
  }
}
