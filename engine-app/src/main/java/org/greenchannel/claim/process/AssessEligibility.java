package org.greenchannel.claim.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.claim.ClaimSteps;
import org.greenchannel.processes.SettleClaim;
import org.springframework.stereotype.Component;

/** Finds the band of the claim. */
@Component(SettleClaim.Beans.ASSESS_ELIGIBILITY)
class AssessEligibility implements JavaDelegate {

  private final ClaimSteps claims;

  AssessEligibility(ClaimSteps claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.assess(UUID.fromString((String) execution.getVariable(SettleClaim.Variables.CLAIM_ID)));
  }
}
