package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferDown.Beans;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Send handover</i>: the package is put before the receiver. */
@Component(Beans.SEND_HANDOVER)
class SendHandover implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendHandover(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendHandover(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
