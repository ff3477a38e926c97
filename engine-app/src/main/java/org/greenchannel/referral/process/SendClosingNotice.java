package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.CloseReferral.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send closing notice</i>: those concerned learn how it ended. */
@Component(Beans.SEND_CLOSING_NOTICE)
class SendClosingNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendClosingNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendClosing(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
