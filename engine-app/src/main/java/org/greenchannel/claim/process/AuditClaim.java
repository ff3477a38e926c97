package org.greenchannel.claim.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.greenchannel.claim.ClaimSteps;
import org.greenchannel.claim.Outcome;
import org.greenchannel.processes.SettleClaim.Beans;
import org.greenchannel.processes.SettleClaim.Variables;
import org.springframework.stereotype.Component;

/** Audits the claim and answers the gateway; names the reviewers only when one is needed. */
@Component(Beans.AUDIT_CLAIM)
class AuditClaim implements JavaDelegate {

  private final ClaimSteps claims;

  AuditClaim(ClaimSteps claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Outcome outcome = claims.audit(UUID.fromString((String) execution.getVariable(Variables.CLAIM_ID)));
    execution.setVariable(Variables.DISPOSITION, outcome.disposition().name());
    if (outcome.disposition() == Outcome.Disposition.REVIEW) {
      execution.setVariable(Variables.REVIEWER_GROUP, outcome.reviewerGroup());
      execution.setVariable(Variables.REVIEW_DUE, outcome.reviewDue());
    }
  }
}
