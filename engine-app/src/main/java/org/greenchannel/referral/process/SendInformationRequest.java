package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AskInformation.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send information request</i>: the referring institution is asked for what the receiver lacks. */
@Component(Beans.SEND_INFORMATION_REQUEST)
class SendInformationRequest implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendInformationRequest(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendInformationRequest(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
