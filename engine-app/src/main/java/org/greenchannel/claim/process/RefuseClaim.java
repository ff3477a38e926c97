package org.greenchannel.claim.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.claim.ClaimSteps;
import org.greenchannel.processes.SettleClaim;
import org.springframework.stereotype.Component;

/** Refuses a claim of which nothing is payable. */
@Component(SettleClaim.Beans.REFUSE_CLAIM)
class RefuseClaim implements JavaDelegate {

  private final ClaimSteps claims;

  RefuseClaim(ClaimSteps claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.refuse(UUID.fromString((String) execution.getVariable(SettleClaim.Variables.CLAIM_ID)));
  }
}
