package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ConsultRemotely.Beans;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralAssessmentService;
import org.springframework.stereotype.Component;

/** Step <i>Assess consult</i>: who is asked for the diagnosis, by when. */
@Component(Beans.ASSESS_CONSULT)
class AssessConsult implements JavaDelegate {

  private final ReferralAssessmentService assessment;

  AssessConsult(ReferralAssessmentService assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Referral referral = assessment.assessRemote(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariables(Answers.ofReply(referral));
  }
}
