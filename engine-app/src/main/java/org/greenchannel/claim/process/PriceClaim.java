package org.greenchannel.claim.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.claim.ClaimSteps;
import org.greenchannel.processes.SettleClaim;
import org.springframework.stereotype.Component;

/** Prices the lines. */
@Component(SettleClaim.Beans.PRICE_CLAIM)
class PriceClaim implements JavaDelegate {

  private final ClaimSteps claims;

  PriceClaim(ClaimSteps claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.price(UUID.fromString((String) execution.getVariable(SettleClaim.Variables.CLAIM_ID)));
  }
}
