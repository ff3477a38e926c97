package org.greenchannel.prescription.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.CheckingService;
import org.greenchannel.processes.PrescribeOnline;
import org.springframework.stereotype.Component;

/** Step: tell patient and institution that it is void. */
@Component(PrescribeOnline.Beans.SEND_REFUSAL_NOTICE)
class SendRefusalNotice implements JavaDelegate {

  private final CheckingService service;

  SendRefusalNotice(CheckingService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.tellRefused(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
