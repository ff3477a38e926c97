package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.OrderExamination.Beans;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralOrderService;
import org.springframework.stereotype.Component;

/** Step <i>Assess order</i>: until when, and where, the order may be redeemed. */
@Component(Beans.ASSESS_ORDER)
class AssessOrder implements JavaDelegate {

  private final ReferralOrderService orders;

  AssessOrder(ReferralOrderService orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Referral referral = orders.assess(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariables(Answers.ofOrder(referral));
  }
}
