package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send outcome notice</i>: the referring institution learns that the outcome is there. */
@Component(Beans.SEND_OUTCOME_NOTICE)
class SendOutcomeNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendOutcomeNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendOutcome(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
