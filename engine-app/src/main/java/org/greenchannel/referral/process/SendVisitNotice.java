package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send visit notice</i>: appointment made, moved, called off or missed. */
@Component(Beans.SEND_VISIT_NOTICE)
class SendVisitNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendVisitNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendVisitChange(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
