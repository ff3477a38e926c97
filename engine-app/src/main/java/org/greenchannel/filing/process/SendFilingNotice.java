package org.greenchannel.filing.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.filing.FilingStepService;
import org.greenchannel.processes.FileCrossRegion.Beans;
import org.springframework.stereotype.Component;

/** Step: tell the insured person that the filing is in force. */
@Component(Beans.SEND_FILING_NOTICE)
class SendFilingNotice implements JavaDelegate {

  private final FilingStepService service;

  SendFilingNotice(FilingStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.tell(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
