package org.greenchannel.filing.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.filing.FilingStepService;
import org.greenchannel.processes.FileCrossRegion.Beans;
import org.springframework.stereotype.Component;

/** Step <i>Revoke registration</i>: what the insurer's core has of a filing that was withdrawn or cancelled. */
@Component(Beans.REVOKE_REGISTRATION)
class RevokeRegistration implements JavaDelegate {

  private final FilingStepService service;

  RevokeRegistration(FilingStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.revoke(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
