package org.greenchannel.prescription.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.CheckingService;
import org.greenchannel.processes.PrescribeOnline;
import org.springframework.stereotype.Component;

/** Step: check against the rules. */
@Component(PrescribeOnline.Beans.CHECK_PRESCRIPTION)
class CheckPrescription implements JavaDelegate {

  private final CheckingService service;

  CheckPrescription(CheckingService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(PrescribeOnline.Variables.PASSED, service.check(UUID.fromString(execution.getProcessBusinessKey())));
  }
}
