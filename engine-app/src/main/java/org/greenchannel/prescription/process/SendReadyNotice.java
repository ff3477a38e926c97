package org.greenchannel.prescription.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.CheckingService;
import org.greenchannel.processes.PrescribeOnline;
import org.springframework.stereotype.Component;

/** Step: tell the patient that it may be used. */
@Component(PrescribeOnline.Beans.SEND_READY_NOTICE)
class SendReadyNotice implements JavaDelegate {

  private final CheckingService service;

  SendReadyNotice(CheckingService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.tellReady(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
