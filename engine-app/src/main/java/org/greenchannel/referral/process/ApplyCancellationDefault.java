package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AgreeCancellation.Beans;
import org.greenchannel.processes.AgreeCancellation.Variables;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralCancellationService;
import org.springframework.stereotype.Component;

/** Step <i>Apply cancellation default</i>: nobody has answered in time, so the table does. */
@Component(Beans.APPLY_CANCELLATION_DEFAULT)
class ApplyCancellationDefault implements JavaDelegate {

  private final ReferralCancellationService cancellation;

  ApplyCancellationDefault(ReferralCancellationService cancellation) {
    this.cancellation = cancellation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean cancelled = cancellation.applyDefault(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.CONCLUDED, true);
    execution.setVariable(Variables.CANCELLED, cancelled);
  }
}
