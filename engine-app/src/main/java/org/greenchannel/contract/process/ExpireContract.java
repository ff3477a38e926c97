package org.greenchannel.contract.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.contract.ContractStepService;
import org.greenchannel.processes.SignFamilyDoctorContract.Beans;
import org.springframework.stereotype.Component;

/** Step: close a contract that was not signed in time. */
@Component(Beans.EXPIRE_CONTRACT)
class ExpireContract implements JavaDelegate {

  private final ContractStepService service;

  ExpireContract(ContractStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = UUID.fromString(execution.getProcessBusinessKey());
    service.expire(id);
  }
}
