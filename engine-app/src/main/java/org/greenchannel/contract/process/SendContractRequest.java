package org.greenchannel.contract.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.contract.ContractStepService;
import org.greenchannel.processes.SignFamilyDoctorContract.Beans;
import org.springframework.stereotype.Component;

/** Step: tell the team that a resident has asked. */
@Component(Beans.SEND_CONTRACT_REQUEST)
class SendContractRequest implements JavaDelegate {

  private final ContractStepService service;

  SendContractRequest(ContractStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = UUID.fromString(execution.getProcessBusinessKey());
    service.tellTeam(id, "requested");
  }
}
