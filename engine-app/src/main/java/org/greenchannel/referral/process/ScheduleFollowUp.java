package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferDown.Beans;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralFollowUpService;
import org.springframework.stereotype.Component;

/** Step <i>Schedule follow up</i>: the follow-up is in the receiver's calendar and the hand-over complete. */
@Component(Beans.SCHEDULE_FOLLOW_UP)
class ScheduleFollowUp implements JavaDelegate {

  private final ReferralFollowUpService followUps;

  ScheduleFollowUp(ReferralFollowUpService followUps) {
    this.followUps = followUps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Referral referral = followUps.schedule(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariables(Answers.ofFollowUp(referral));
  }
}
