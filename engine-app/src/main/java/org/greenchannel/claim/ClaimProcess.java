package org.greenchannel.claim;

import java.util.UUID;

/** What we tell the process of a claim. */
public interface ClaimProcess {

  /** A claim was entered: its way through pricing, eligibility and audit begins, in this transaction. */
  void entered(UUID claimId);

  /** The reviewer has decided every finding. */
  void reviewed(UUID claimId);
}
