package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralCapacityService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Reserve slot</i>: a place at the hospital, or none; then the liaison is asked. */
@Component(Beans.RESERVE_SLOT)
class ReserveSlot implements JavaDelegate {

  private final ReferralCapacityService capacity;

  ReserveSlot(ReferralCapacityService capacity) {
    this.capacity = capacity;
  }

  @Override
  public void execute(DelegateExecution execution) {
    capacity.reserve(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
