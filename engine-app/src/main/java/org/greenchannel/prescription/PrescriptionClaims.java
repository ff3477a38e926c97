package org.greenchannel.prescription;

import java.util.UUID;
import org.greenchannel.claim.ClaimOutcomes;
import org.springframework.stereotype.Component;

/** Hears what became of a claim that a reviewer had to see. */
@Component
class PrescriptionClaims implements ClaimOutcomes {

  private final FulfilmentService fulfilment;

  PrescriptionClaims(FulfilmentService fulfilment) {
    this.fulfilment = fulfilment;
  }

  @Override
  public void decided(UUID claimId, String sourceType, String sourceId, boolean settled) {
    if (ClaimSettlement.SOURCE.equals(sourceType)) {
      fulfilment.claimDecided(UUID.fromString(sourceId), claimId, settled);
    }
  }
}
