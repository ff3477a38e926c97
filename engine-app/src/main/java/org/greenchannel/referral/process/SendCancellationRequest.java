package org.greenchannel.referral.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.AgreeCancellation.Beans;
import org.greenchannel.processes.AgreeCancellation.Variables;
import org.greenchannel.referral.ReferralCancellationService;
import org.greenchannel.referral.ReferralId;
import org.springframework.stereotype.Component;

/** Step <i>Send cancellation request</i>: the receiver is asked whether the cancellation stands, and may be reminded later. */
@Component(Beans.SEND_CANCELLATION_REQUEST)
class SendCancellationRequest implements JavaDelegate {

  private final ReferralCancellationService cancellation;

  SendCancellationRequest(ReferralCancellationService cancellation) {
    this.cancellation = cancellation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Instant reminder = cancellation.sendRequest(ReferralId.of(execution.getProcessBusinessKey()));
    execution.setVariable(Variables.MUST_REMIND, reminder != null);
    execution.setVariable(Variables.REMINDER_DUE, reminder == null ? null : Date.from(reminder));
  }
}
