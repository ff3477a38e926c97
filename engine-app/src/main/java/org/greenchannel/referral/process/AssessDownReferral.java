package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferDown.Beans;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralAssessmentService;
import org.springframework.stereotype.Component;

/** Step <i>Assess down referral</i>: may the patient go down, who takes over by when. */
@Component(Beans.ASSESS_DOWN_REFERRAL)
class AssessDownReferral implements JavaDelegate {

  private final ReferralAssessmentService assessment;

  AssessDownReferral(ReferralAssessmentService assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Referral referral = assessment.assessDown(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariables(Answers.ofDown(referral));
  }
}
