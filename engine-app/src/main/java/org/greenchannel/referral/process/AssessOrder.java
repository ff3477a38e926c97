package org.greenchannel.referral.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.OrderExamination.Beans;
import org.greenchannel.processes.OrderExamination.Variables;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralOrderService;
import org.springframework.stereotype.Component;

/** Step <i>Assess order</i>: until when the order may be redeemed. */
@Component(Beans.ASSESS_ORDER)
class AssessOrder implements JavaDelegate {

  private final ReferralOrderService orders;

  AssessOrder(ReferralOrderService orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Referral referral = orders.assess(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.REDEMPTION_DUE, Date.from(referral.remote().redeemableUntil()));
  }
}
