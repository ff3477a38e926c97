package org.greenchannel.prescription.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.CheckingService;
import org.greenchannel.processes.PrescribeOnline;
import org.springframework.stereotype.Component;

/** Step: tell the prescriber's institution to look at the findings. */
@Component(PrescribeOnline.Beans.SEND_RETURN_NOTICE)
class SendReturnNotice implements JavaDelegate {

  private final CheckingService service;

  SendReturnNotice(CheckingService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.tellReturned(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
