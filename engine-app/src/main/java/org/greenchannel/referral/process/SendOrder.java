package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.OrderExamination.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send order</i>: the performing institution and the patient learn of the order. */
@Component(Beans.SEND_ORDER)
class SendOrder implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendOrder(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendOrder(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
