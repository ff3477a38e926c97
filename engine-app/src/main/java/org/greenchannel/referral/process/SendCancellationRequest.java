package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AgreeCancellation.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send cancellation request</i>: the receiver is asked whether the cancellation stands. */
@Component(Beans.SEND_CANCELLATION_REQUEST)
class SendCancellationRequest implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendCancellationRequest(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendCancellationRequest(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
