package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralAssessmentService;
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
    Referral referral = assessment.assess(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariables(Answers.ofRequest(referral));
  }
}
