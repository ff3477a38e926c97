package org.greenchannel.claim.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.claim.ClaimSteps;
import org.greenchannel.processes.SettleClaim.Beans;
import org.greenchannel.processes.SettleClaim.Variables;
import org.springframework.stereotype.Component;

/** Settles what the audit lets pass. */
@Component(Beans.SETTLE_CLAIM)
class SettleClaim implements JavaDelegate {

  private final ClaimSteps claims;

  SettleClaim(ClaimSteps claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.settle(UUID.fromString((String) execution.getVariable(Variables.CLAIM_ID)));
  }
}
