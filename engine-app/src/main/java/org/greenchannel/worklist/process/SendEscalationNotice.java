package org.greenchannel.worklist.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.RunDeadlines.Beans;
import org.greenchannel.worklist.WorkEscalationService;
import org.springframework.stereotype.Component;

/** Step <i>Send escalation notice</i>: whoever the deadline has come to is told. */
@Component(Beans.SEND_ESCALATION_NOTICE)
class SendEscalationNotice implements JavaDelegate {

  private final WorkEscalationService escalation;

  SendEscalationNotice(WorkEscalationService escalation) {
    this.escalation = escalation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalation.tell(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
