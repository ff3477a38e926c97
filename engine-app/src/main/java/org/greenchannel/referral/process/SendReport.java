package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ConsultRemotely.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send report</i>: the primary institution learns that the diagnosis is there. */
@Component(Beans.SEND_REPORT)
class SendReport implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendReport(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendReport(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
