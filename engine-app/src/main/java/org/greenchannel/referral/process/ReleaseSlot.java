package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralCapacityService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Release slot</i>: the place goes back to the hospital. */
@Component(Beans.RELEASE_SLOT)
class ReleaseSlot implements JavaDelegate {

  private final ReferralCapacityService capacity;

  ReleaseSlot(ReferralCapacityService capacity) {
    this.capacity = capacity;
  }

  @Override
  public void execute(DelegateExecution execution) {
    capacity.release(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
