package org.greenchannel.prescription.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.FulfilmentService;
import org.greenchannel.processes.FulfilPrescription;
import org.springframework.stereotype.Component;

/** Step: give the money back. */
@Component(FulfilPrescription.Beans.REFUND_PAYMENT)
class RefundPayment implements JavaDelegate {

  private final FulfilmentService service;

  RefundPayment(FulfilmentService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.refund(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
