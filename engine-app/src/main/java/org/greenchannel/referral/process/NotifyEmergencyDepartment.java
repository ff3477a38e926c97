package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralCapacityService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Notify emergency department</i>: it learns who is on the way. */
@Component(Beans.NOTIFY_EMERGENCY_DEPARTMENT)
class NotifyEmergencyDepartment implements JavaDelegate {

  private final ReferralCapacityService capacity;

  NotifyEmergencyDepartment(ReferralCapacityService capacity) {
    this.capacity = capacity;
  }

  @Override
  public void execute(DelegateExecution execution) {
    capacity.notifyEmergency(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
