package org.greenchannel.prescription;

import java.time.Instant;
import java.util.UUID;

/** What we tell the processes of a prescription; every call joins the transaction of the act. */
public interface PrescriptionProcess {

  /** A draft is written: it has to be checked. */
  void written(UUID id);

  void amended(UUID id);

  void cancelled(UUID id);

  /** The pharmacist has decided. */
  void reviewed(UUID id, ReviewDecision decision);

  /** The patient has chosen how to get the medicine, and where. */
  void chosen(UUID id, boolean delivery, String pharmacyGroup);

  void paid(UUID id);

  /** The claim that waited for a reviewer is decided. */
  void claimDecided(UUID id, boolean settled, Instant dispenseDue);

  /** The pharmacy has dispensed, or cannot. The delivery is null when the medicine is collected. */
  void dispensed(UUID id, boolean dispensed, UUID deliveryId);
}
