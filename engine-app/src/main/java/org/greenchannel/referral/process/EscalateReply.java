package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Escalate reply</i>: the answer is overdue, the deputy is told. */
@Component(Beans.ESCALATE_REPLY)
class EscalateReply implements JavaDelegate {

  private final ReferralNoticeService notices;

  EscalateReply(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.escalate(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
