package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send cancellation refused</i>: who asked learns that the referral goes on. */
@Component(Beans.SEND_CANCELLATION_REFUSED)
class SendCancellationRefused implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendCancellationRefused(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendCancellationRefused(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
