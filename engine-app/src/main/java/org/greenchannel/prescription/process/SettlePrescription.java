package org.greenchannel.prescription.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.FulfilmentService;
import org.greenchannel.processes.FulfilPrescription;
import org.springframework.stereotype.Component;

/** Step: settle with the insurance. */
@Component(FulfilPrescription.Beans.SETTLE_PRESCRIPTION)
class SettlePrescription implements JavaDelegate {

  private final FulfilmentService service;

  SettlePrescription(FulfilmentService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = service.settle(UUID.fromString(execution.getProcessBusinessKey()));
    execution.setVariable(FulfilPrescription.Variables.SETTLED, outcome.settled());
    execution.setVariable(FulfilPrescription.Variables.CLAIM_REFUSED, outcome.refused());
    execution.setVariable(FulfilPrescription.Variables.DISPENSE_DUE, Date.from(outcome.dispenseDue()));
  }
}
