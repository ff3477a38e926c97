package org.greenchannel.referral.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferDown.Beans;
import org.greenchannel.processes.ReferDown.Variables;
import org.greenchannel.referral.ReferralAssessmentService;
import org.greenchannel.referral.ReferralAssessmentService.DownAssessment;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Assess down-referral</i>: may the patient go down, who takes over by when. */
@Component(Beans.ASSESS_DOWN_REFERRAL)
class AssessDownReferral implements JavaDelegate {

  private final ReferralAssessmentService assessment;

  AssessDownReferral(ReferralAssessmentService assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DownAssessment answer = assessment.assessDown(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.ELIGIBLE, answer.eligible());
    execution.setVariable(Variables.REPLY_GROUP, answer.receiverGroup());
    execution.setVariable(Variables.REPLY_DUE, Date.from(answer.replyDue()));
    execution.setVariable(Variables.ESCALATION_DUE, Date.from(answer.replyDue()));
    execution.setVariable(Variables.MORE_ESCALATIONS, true);
  }
}
