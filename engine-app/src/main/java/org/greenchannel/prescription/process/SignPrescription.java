package org.greenchannel.prescription.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.prescription.CheckingService;
import org.greenchannel.processes.PrescribeOnline;
import org.springframework.stereotype.Component;

/** Step: have it signed by certificate. */
@Component(PrescribeOnline.Beans.SIGN_PRESCRIPTION)
class SignPrescription implements JavaDelegate {

  private final CheckingService service;

  SignPrescription(CheckingService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = service.sign(UUID.fromString(execution.getProcessBusinessKey()));
    if (!outcome.signed()) {
      throw new BpmnError(PrescribeOnline.Errors.PRESCRIPTION_SIGNATURE_REFUSED);
    }
    execution.setVariable(PrescribeOnline.Variables.PHARMACIST_GROUP, outcome.pharmacistGroup());
    execution.setVariable(PrescribeOnline.Variables.REVIEW_DUE, Date.from(outcome.reviewDue()));
  }
}
