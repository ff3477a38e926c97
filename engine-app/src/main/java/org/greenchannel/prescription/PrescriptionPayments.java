package org.greenchannel.prescription;

import java.time.Instant;
import java.util.UUID;

/** The payment service. Repeated calls for the same fulfilment carry the same key. */
public interface PrescriptionPayments {

  /** A request to pay, as the service took it on. */
  record Requested(String paymentId, String payUrl) {}

  /**
   * Asks the patient to pay.
   *
   * @param number the readable number that the payer reads; nothing clinical
   */
  Requested request(UUID fulfilmentId, String number, Fulfilment.Money money, Instant expiresAt);

  /** Closes an unpaid request; false when it was paid before it could be closed. */
  boolean close(UUID fulfilmentId, String paymentId);

  /** Gives back what the patient paid and returns the service's refund id; a refusal is an incident for a person. */
  String refund(UUID fulfilmentId, String paymentId, long amountFen, String reason);
}
