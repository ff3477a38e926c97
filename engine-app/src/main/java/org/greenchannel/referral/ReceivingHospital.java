package org.greenchannel.referral;

import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.registry.Patient;

/**
 * Places at the receiving hospital: from the slot pool where it publishes there, else from its own system alone. What calls the
 * hospital is for steps of the process and safe to repeat, every call has its own kept key.
 */
public interface ReceivingHospital {

  /** Takes a place and has the hospital confirm it; empty when none is free, and then people decide. */
  Optional<ReservedSlot> reserve(Referral referral);

  /** The place in the waiting list of the pool that the referral joins; 0 where there is none. */
  int queue(Referral referral);

  /** Gives the place back, also one whose answer never reached us; false when there was none. */
  boolean release(Referral referral);

  /**
   * Takes a published place for an appointment by an act of a person, in its transaction and in exchange for the one that is
   * held; the hospital's own system hears of it in {@link #settle}.
   *
   * @param slotId the place wanted; null for the next free one
   * @return empty when none is free; a refusal when the named one cannot be had, or when the hospital publishes none and has to name
   *     the time itself; then the old place stays
   */
  Answer<Optional<ReservedSlot>> exchange(Referral referral, String slotId, Actor by);

  /** Gives the place of the visit back by an act of a person, in its transaction; false when none is held. */
  boolean giveBack(Referral referral, String reason);

  /** Has the hospital's own system know of changed places; false when it refuses the place of the appointment. */
  boolean settle(Referral referral);

  /** Tells the emergency department who is on the way; it cannot decline. */
  void expectEmergency(Referral referral, Patient patient);
}
