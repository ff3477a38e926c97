package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.RunDeadlines.Beans;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Send escalation notice</i>: the answer is overdue, the deputy is told. */
@Component(Beans.SEND_ESCALATION_NOTICE)
class SendEscalationNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendEscalationNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.escalate(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
