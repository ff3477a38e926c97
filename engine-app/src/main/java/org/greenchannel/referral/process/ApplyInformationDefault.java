package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AskInformation.Beans;
import org.greenchannel.processes.AskInformation.Variables;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralEscalationService;
import org.springframework.stereotype.Component;

/** Step <i>Apply information default</i>: the information never came. */
@Component(Beans.APPLY_INFORMATION_DEFAULT)
class ApplyInformationDefault implements JavaDelegate {

  private final ReferralEscalationService escalation;

  ApplyInformationDefault(ReferralEscalationService escalation) {
    this.escalation = escalation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean returned = escalation.returnUnanswered(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.RETURNED, returned);
    execution.setVariable(Variables.INFORMED, !returned);
  }
}
