package org.greenchannel.referral.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.processes.ReferUp.Variables;
import org.greenchannel.referral.ReferralAssessmentService;
import org.greenchannel.referral.ReferralAssessmentService.UpAssessment;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Assess referral</i>: how urgent, which way, who answers by when. */
@Component(Beans.ASSESS_REFERRAL)
class AssessReferral implements JavaDelegate {

  private final ReferralAssessmentService assessment;

  AssessReferral(ReferralAssessmentService assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UpAssessment answer = assessment.assess(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.DOCTOR_DECIDES, answer.doctorDecides());
    execution.setVariable(Variables.EMERGENCY, answer.emergency());
    execution.setVariable(Variables.DOCTOR_GROUP, answer.doctorGroup());
    execution.setVariable(Variables.REPLY_GROUP, answer.liaisonGroup());
    execution.setVariable(Variables.REPLY_DUE, Date.from(answer.replyDue()));
    execution.setVariable(Variables.ESCALATION_DUE, Date.from(answer.replyDue()));
    execution.setVariable(Variables.MORE_ESCALATIONS, true);
  }
}
