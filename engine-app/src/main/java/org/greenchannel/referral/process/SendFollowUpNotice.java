package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.FollowUpPatient.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send follow up notice</i>: primary care is reminded of the follow-up. */
@Component(Beans.SEND_FOLLOW_UP_NOTICE)
class SendFollowUpNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendFollowUpNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendFollowUpDue(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
