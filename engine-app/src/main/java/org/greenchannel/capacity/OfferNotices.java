package org.greenchannel.capacity;

import org.greenchannel.registry.Patient;

/** How a patient learns that a place has become free; safe to repeat, every message has its own kept key. */
public interface OfferNotices {

  /** Tells the patient in their language, without clinical content; false when the gateway refuses the number. */
  boolean tell(Patient patient, Place place);

  /**
   * Tells the patient that an examination or a bed is at another time now, or that the time is gone and another follows.
   *
   * @param moved whether {@code place} is the one instead
   */
  boolean tellMoved(Patient patient, Place place, boolean moved);
}
