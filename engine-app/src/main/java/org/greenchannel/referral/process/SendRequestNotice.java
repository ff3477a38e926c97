package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AskReceiver.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send request notice</i>: the receiver learns that it is asked, or that what it lacked is there; the patient that it was asked. */
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
