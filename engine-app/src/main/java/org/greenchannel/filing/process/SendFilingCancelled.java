package org.greenchannel.filing.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.filing.FilingStepService;
import org.greenchannel.processes.FileCrossRegion.Beans;
import org.springframework.stereotype.Component;

/** Step: tell the insured person that the filing has ended. */
@Component(Beans.SEND_FILING_CANCELLED)
class SendFilingCancelled implements JavaDelegate {

  private final FilingStepService service;

  SendFilingCancelled(FilingStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.tellCancelled(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
