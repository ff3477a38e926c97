package org.greenchannel.referral.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.OrderExamination.Beans;
import org.greenchannel.processes.OrderExamination.Variables;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralAssessmentService;
import org.springframework.stereotype.Component;

/** Step <i>Assess order</i>: until when the order may be redeemed. */
@Component(Beans.ASSESS_ORDER)
class AssessOrder implements JavaDelegate {

  private final ReferralAssessmentService assessment;

  AssessOrder(ReferralAssessmentService assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Referral referral = assessment.assessOrder(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.REDEMPTION_DUE, Date.from(referral.remote().redeemableUntil()));
  }
}
