package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AgreeCancellation.Beans;
import org.greenchannel.referral.ReferralCancellationService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Send cancellation reminder</i>: the receiver has not said whether the cancellation stands. */
@Component(Beans.SEND_CANCELLATION_REMINDER)
class SendCancellationReminder implements JavaDelegate {

  private final ReferralCancellationService cancellation;

  SendCancellationReminder(ReferralCancellationService cancellation) {
    this.cancellation = cancellation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cancellation.remind(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
