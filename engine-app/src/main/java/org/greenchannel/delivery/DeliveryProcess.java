package org.greenchannel.delivery;

import java.util.UUID;

/** What we tell the process of a delivery. */
public interface DeliveryProcess {

  /** The delivery has ended. */
  void closed(UUID id, boolean delivered);
}
