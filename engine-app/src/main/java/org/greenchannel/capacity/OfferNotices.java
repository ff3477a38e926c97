package org.greenchannel.capacity;

import org.greenchannel.registry.Patient;

/** How a patient learns that a place has become free; safe to repeat, every message has its own kept key. */
public interface OfferNotices {

  /** Tells the patient in their language, without clinical content; false when the gateway refuses the number. */
  boolean tell(Patient patient, Place place);
}
