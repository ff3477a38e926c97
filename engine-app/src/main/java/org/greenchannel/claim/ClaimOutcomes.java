package org.greenchannel.claim;

import java.util.UUID;

/** Implemented by contexts whose records wait for a claim; called in the transaction that decides it. */
public interface ClaimOutcomes {

  /**
   * A claim has been decided.
   *
   * @param sourceType whose claim it is, as given at its entry; may be null
   * @param settled true when settled (in whole or part), false when refused
   */
  void decided(UUID claimId, String sourceType, String sourceId, boolean settled);
}
