package org.greenchannel.filing.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.filing.FilingStepService;
import org.greenchannel.processes.FileCrossRegion.Beans;
import org.greenchannel.processes.FileCrossRegion.Errors;
import org.springframework.stereotype.Component;

/** Step <i>Register filing</i> with the insurer's core. */
@Component(Beans.REGISTER_FILING)
class RegisterFiling implements JavaDelegate {

  private final FilingStepService service;

  RegisterFiling(FilingStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!service.register(UUID.fromString(execution.getProcessBusinessKey()))) {
      throw new BpmnError(Errors.FILING_REFUSED_BY_CORE);
    }
  }
}
