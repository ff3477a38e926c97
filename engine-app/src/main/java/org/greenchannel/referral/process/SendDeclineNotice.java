package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Send decline notice</i>: the placer by mail, the patient by text message. */
@Component(Beans.SEND_DECLINE_NOTICE)
class SendDeclineNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendDeclineNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendDeclined(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
