package org.greenchannel.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.processes.ReferUp.Beans;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralNoticeService;
import org.springframework.stereotype.Component;

/** Step <i>Send note notice</i>: the referring institution learns that the hospital has written a note. */
@Component(Beans.SEND_NOTE_NOTICE)
class SendNoteNotice implements JavaDelegate {

  private final ReferralNoticeService notices;

  SendNoteNotice(ReferralNoticeService notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.sendNote(ReferralId.of(execution.getProcessBusinessKey()));
  }
}
