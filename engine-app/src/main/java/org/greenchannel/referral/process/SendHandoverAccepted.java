package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferDown.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send handover accepted</i>: the hospital and the patient learn that primary care takes over. */
@Component(Beans.SEND_HANDOVER_ACCEPTED)
class SendHandoverAccepted implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendHandoverAccepted(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendFollowUp(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
