package org.greenchannel.contract.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.contract.ContractStepService;
import org.greenchannel.processes.EndFamilyDoctorContract.Beans;
import org.springframework.stereotype.Component;

/** Step: tell both sides that the contract was ended. */
@Component(Beans.SEND_CONTRACT_ENDED)
class SendContractEnded implements JavaDelegate {

  private final ContractStepService service;

  SendContractEnded(ContractStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    service.tellEnded(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
