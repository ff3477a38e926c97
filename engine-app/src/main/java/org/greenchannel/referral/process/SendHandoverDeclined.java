package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferDown.Beans;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Send handover declined</i>: the hospital learns that it is not taken. */
@Component(Beans.SEND_HANDOVER_DECLINED)
class SendHandoverDeclined implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendHandoverDeclined(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendHandoverDeclined(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
