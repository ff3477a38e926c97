package org.greenchannel.prescription.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.FulfilmentService;
import org.greenchannel.processes.FulfilPrescription;
import org.springframework.stereotype.Component;

/** Step: work out the insurance's share. */
@Component(FulfilPrescription.Beans.PRESETTLE_PRESCRIPTION)
class PresettlePrescription implements JavaDelegate {

  private final FulfilmentService service;

  PresettlePrescription(FulfilmentService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(FulfilPrescription.Variables.PAYMENT_DUE, Date.from(service.preSettle(UUID.fromString(execution.getProcessBusinessKey()))));
  }
}
