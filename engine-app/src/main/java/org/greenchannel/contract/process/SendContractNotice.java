package org.greenchannel.contract.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.contract.ContractNotices.Occasion;
import org.greenchannel.contract.ContractStepService;
import org.greenchannel.processes.SignFamilyDoctorContract.Beans;
import org.springframework.stereotype.Component;

/** Step: tell the resident that the contract is active. */
@Component(Beans.SEND_CONTRACT_NOTICE)
class SendContractNotice implements JavaDelegate {

  private final ContractStepService service;

  SendContractNotice(ContractStepService service) {
    this.service = service;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = UUID.fromString(execution.getProcessBusinessKey());
    service.tell(id, Occasion.ACTIVE);
  }
}
