package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferDown.Beans;
import org.greenchannel.referral.ReferralNoticeService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Schedule follow-up</i>: the day is in the receiver's calendar, the hand-over complete. */
@Component(Beans.SCHEDULE_FOLLOW_UP)
class ScheduleFollowUp implements JavaDelegate {

  private final ReferralNoticeService notices;

  ScheduleFollowUp(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.scheduleFollowUp(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
