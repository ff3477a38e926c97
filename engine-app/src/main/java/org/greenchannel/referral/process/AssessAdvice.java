package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.SeekAdvice.Beans;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralAssessmentService;
import org.springframework.stereotype.Component;

/** Step <i>Assess advice</i>: who is asked for advice, by when. */
@Component(Beans.ASSESS_ADVICE)
class AssessAdvice implements JavaDelegate {

  private final ReferralAssessmentService assessment;

  AssessAdvice(ReferralAssessmentService assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Referral referral = assessment.assessRemote(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariables(Answers.ofReply(referral));
  }
}
