package org.greenchannel.prescription.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.FulfilmentService;
import org.greenchannel.processes.FulfilPrescription;
import org.springframework.stereotype.Component;

/** Step: end the hold that nobody paid for. */
@Component(FulfilPrescription.Beans.CLOSE_UNPAID)
class CloseUnpaid implements JavaDelegate {

  private final FulfilmentService service;

  CloseUnpaid(FulfilmentService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.closeUnpaid(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
