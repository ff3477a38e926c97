package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AskReceiver.Beans;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Send request notice</i>: the hospital by mail, the patient by text message. */
@Component(Beans.SEND_REQUEST_NOTICE)
class SendRequestNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendRequestNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendRequest(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
