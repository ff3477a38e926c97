package org.greenchannel.prescription.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.FulfilmentService;
import org.greenchannel.processes.FulfilPrescription;
import org.springframework.stereotype.Component;

/** Step: ask the patient to pay. */
@Component(FulfilPrescription.Beans.REQUEST_PAYMENT)
class RequestPayment implements JavaDelegate {

  private final FulfilmentService service;

  RequestPayment(FulfilmentService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.requestPayment(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
