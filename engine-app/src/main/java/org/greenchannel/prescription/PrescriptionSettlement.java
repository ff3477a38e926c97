package org.greenchannel.prescription;

import java.util.UUID;

/** The insurance side of a prescription: what it would pay, and its settlement. */
public interface PrescriptionSettlement {

  /** What becomes of a claim at once. */
  enum State {
    SETTLED,
    IN_REVIEW,
    REFUSED
  }

  /** A settlement; the claim is null for somebody who is not insured and pays everything. */
  record Outcome(UUID claimId, State state, Fulfilment.Money money) {}

  /** The same computation as the settlement, nothing kept (预结算). */
  Fulfilment.Money preSettle(Prescription prescription);

  /**
   * Settles (结算); a claim that a reviewer has to see is decided later.
   *
   * @param quoted what the patient was told, and has paid
   */
  Outcome settle(Prescription prescription, Fulfilment.Money quoted);

  /** Cancels a settlement, for the medicine was not received (结算撤销); a claim that never settled stays as it is. */
  void reverse(UUID claimId, String reason);
}
