package org.greenchannel.claim.process;

import java.util.Map;
import java.util.UUID;
import org.greenchannel.claim.ClaimProcess;
import org.greenchannel.engine.ProcessDoor;
import org.greenchannel.engine.ProcessUnavailable;
import org.greenchannel.processes.SettleClaim;
import org.springframework.stereotype.Component;

/** Drives settle-claim: a claim that needs no person runs to its end within the transaction that starts it. */
@Component
class CamundaClaimProcess implements ClaimProcess {

  private final ProcessDoor door;

  CamundaClaimProcess(ProcessDoor door) {
    this.door = door;
  }

  @Override
  public void entered(UUID claimId) {
    door.start(SettleClaim.KEY, claimId, Map.of(SettleClaim.Variables.CLAIM_ID, claimId.toString()));
  }

  @Override
  public void reviewed(UUID claimId) {
    if (!door.complete(SettleClaim.Elements.USER_TASK_REVIEW_CLAIM, claimId, Map.of())) {
      throw ProcessUnavailable.missing(claimId, "the review of the claim");
    }
  }
}
