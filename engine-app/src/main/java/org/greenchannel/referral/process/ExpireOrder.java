package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.OrderExamination.Beans;
import org.greenchannel.processes.OrderExamination.Variables;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralOrderService;
import org.springframework.stereotype.Component;

/** Step <i>Expire order</i>: the window is over; an order that was redeemed meanwhile stands. */
@Component(Beans.EXPIRE_ORDER)
class ExpireOrder implements JavaDelegate {

  private final ReferralOrderService orders;

  ExpireOrder(ReferralOrderService orders) {
    this.orders = orders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean expired = orders.expire(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.EXPIRED, expired);
  }
}
