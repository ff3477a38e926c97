package org.greenchannel.delivery;

import java.util.UUID;

/** What we tell people about a delivery; never what is in the parcel. */
public interface DeliveryNotices {

  /** To the patient (and, when it failed, to the pharmacy): how it ended. */
  void closed(UUID deliveryId, String number, String patientId, String pharmacyCode, boolean delivered);
}
