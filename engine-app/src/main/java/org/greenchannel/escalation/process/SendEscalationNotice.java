package org.greenchannel.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.escalation.EscalationService;
import org.greenchannel.processes.RunDeadlines.Beans;
import org.springframework.stereotype.Component;

/** Step <i>Tell</i>: whom the last step up concerns. */
@Component(Beans.SEND_ESCALATION_NOTICE)
class SendEscalationNotice implements JavaDelegate {

  private final EscalationService escalation;

  SendEscalationNotice(EscalationService escalation) {
    this.escalation = escalation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalation.tell(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
