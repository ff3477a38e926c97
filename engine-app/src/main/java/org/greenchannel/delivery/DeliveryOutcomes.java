package org.greenchannel.delivery;

import java.util.UUID;

/** Implemented by contexts whose records wait for a delivery; called in the transaction that ends it. */
public interface DeliveryOutcomes {

  /** A delivery has ended: the patient has the medicine, or will not get it. */
  void closed(UUID deliveryId, UUID prescriptionId, boolean delivered);
}
