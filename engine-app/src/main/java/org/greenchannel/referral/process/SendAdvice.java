package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.SeekAdvice.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send advice</i>: who asked learns that the answer is there. */
@Component(Beans.SEND_ADVICE)
class SendAdvice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendAdvice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendAdvice(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
