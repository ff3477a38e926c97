package org.greenchannel.claim.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.claim.ClaimSteps;
import org.greenchannel.processes.SettleClaim;
import org.springframework.stereotype.Component;

/** Ends a review. */
@Component(SettleClaim.Beans.CONCLUDE_REVIEW)
class ConcludeReview implements JavaDelegate {

  private final ClaimSteps claims;

  ConcludeReview(ClaimSteps claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.conclude(UUID.fromString((String) execution.getVariable(SettleClaim.Variables.CLAIM_ID)));
  }
}
