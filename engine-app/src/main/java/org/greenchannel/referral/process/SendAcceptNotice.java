package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send accept notice</i>: the referring institution by mail, the patient by text message. */
@Component(Beans.SEND_ACCEPT_NOTICE)
class SendAcceptNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendAcceptNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendAccepted(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
