package org.greenchannel.referral;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hospital's side of a referral: places taken and given back, emergency departments told. */
@Service
@Transactional
public class ReferralCapacityService {

  private final ReferralAccess access;
  private final ReceivingHospital hospital;
  private final ReferralDeadlines deadlines;
  private final ReferralProcess process;
  private final ReferralTrail trail;
  private final Registry registry;
  private final ReferralFollowers followers;
  private final Clock clock;

  ReferralCapacityService(
      ReferralAccess access,
      ReceivingHospital hospital,
      ReferralDeadlines deadlines,
      ReferralProcess process,
      ReferralTrail trail,
      Registry registry,
      ReferralFollowers followers,
      Clock clock) {
    this.access = access;
    this.hospital = hospital;
    this.deadlines = deadlines;
    this.process = process;
    this.trail = trail;
    this.registry = registry;
    this.followers = followers;
    this.clock = clock;
  }

  /** Takes a place and puts the referral before the liaison; without a place it waits for one, and people decide. */
  public void reserve(ReferralId id) {
    Referral referral = access.forStep(id);
    Optional<ReservedSlot> slot = hospital.reserve(referral);
    referral.present(slot.orElse(null));
    if (slot.isPresent()) {
      trail.done(
          Actor.ENGINE, referral, slot.get().kept() ? "reserve.kept" : "reserve.ordinary", ReferralTexts.time(slot.get().at()));
    } else {
      int position = hospital.queue(referral);
      trail.done(Actor.ENGINE, referral, position > 0 ? "reserve.waiting" : "reserve.none", position);
    }
  }

  /** Gives all places back, for others to use, and has the hospital's own system know. */
  public void release(ReferralId id) {
    Referral referral = access.forStep(id);
    if (hospital.release(referral)) {
      referral.slotReleased(clock.instant());
      trail.done(Actor.ENGINE, referral, "release");
    }
  }

  /**
   * Takes a place for an appointment in the transaction of an act, in exchange for the one that is held; refused, that stays.
   *
   * @param slotId the place wanted; null for the next free one
   * @return empty when none is free
   */
  Answer<Optional<ReservedSlot>> take(Referral referral, String slotId, Actor by) {
    return hospital.exchange(referral, slotId, by);
  }

  /** Gives the place of the visit back in the transaction of an act; nothing when none is held. */
  void giveBack(Referral referral, String reason) {
    if (hospital.giveBack(referral, reason)) {
      referral.slotReleased(clock.instant());
    }
  }

  /**
   * Has the hospital's own system hear of what acts have taken and given back. Where it refuses the new place, the appointment
   * falls: the state says so, and the referral waits for another.
   */
  void settle(Referral referral) {
    boolean stands = hospital.settle(referral);
    if (!stands && referral.state() == ReferralState.SCHEDULED) {
      trail.done(Actor.ENGINE, referral, "place.refused", ReferralTexts.time(referral.slot().at()));
      referral.appointmentRefused(systemOf(referral), clock.instant());
      deadlines.start(referral, DeadlineStep.APPOINTMENT);
      process.deadlineMoved(referral);
      hospital.queue(referral);
    }
  }

  /** Its own system speaks for the hospital. */
  Actor systemOf(Referral referral) {
    String hospital = referral.route().toInstitution();
    return new Actor(
        Actor.ENGINE.username(), Set.of(Role.SYSTEM), hospital, null, null, Locale.SIMPLIFIED_CHINESE);
  }

  /** Tells the emergency department who is on the way. */
  public void notifyEmergency(ReferralId id) {
    Referral referral = access.forStep(id);
    hospital.expectEmergency(referral, patientOf(referral));
    trail.done(Actor.ENGINE, referral, "notify-emergency");
    followers.taken(referral);
  }

  private Patient patientOf(Referral referral) {
    return registry.patient(referral.placing().patientId()).orElseThrow();
  }
}
