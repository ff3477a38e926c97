package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.CloseReferral.Beans;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Send closing notice</i>: the placer by mail, the patient by text message. */
@Component(Beans.SEND_CLOSING_NOTICE)
class SendClosingNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendClosingNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendDeclined(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
