package org.greenchannel.referral;

import java.util.Optional;
import org.greenchannel.registry.Patient;

/** What we ask of the receiving hospital's own system; safe to repeat, every call has its own kept key. */
public interface ReceivingHospital {

  /** Takes a place; empty when none is free, and then people decide. */
  Optional<ReservedSlot> reserve(Referral referral, Patient patient);

  /** Gives the place back, also one whose answer never reached us; false when there was none. */
  boolean release(Referral referral, Patient patient);

  /** Gives back a place by the hospital's number of it. */
  void release(Referral referral, String reservationId);

  /** Tells the emergency department who is on the way; it cannot decline. */
  void expectEmergency(Referral referral, Patient patient);
}
