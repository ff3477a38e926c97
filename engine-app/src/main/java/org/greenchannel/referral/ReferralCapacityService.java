package org.greenchannel.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
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
  private final ReferralTrail trail;
  private final Registry registry;
  private final Clock clock;

  ReferralCapacityService(
      ReferralAccess access,
      ReceivingHospital hospital,
      ReferralTrail trail,
      Registry registry,
      Clock clock) {
    this.access = access;
    this.hospital = hospital;
    this.trail = trail;
    this.registry = registry;
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
    releaseSurrendered(referral);
  }

  /**
   * Takes what is wanted for an appointment, in exchange for the place that is held: a published place, or the moment that a
   * hospital names which keeps its own books. The hospital's own system hears of it in the next step.
   */
  Answer<ReservedSlot> take(Referral referral, Appointment wanted) {
    if (wanted.slotId() != null) {
      return hospital.exchange(referral, wanted.slotId());
    }
    Instant now = clock.instant();
    boolean possible =
        wanted.at() != null
            && wanted.at().toInstant().isAfter(now)
            && (wanted.until() == null || wanted.until().isAfter(wanted.at()));
    if (!possible) {
      return Answer.refused(Refusal.invalid("referral.appointmentImpossible", "/at", "> " + now));
    }
    hospital.giveBackVisit(referral);
    return Answer.done(
        new ReservedSlot(
            null, wanted.at().toInstant(), wanted.until() == null ? null : wanted.until().toInstant(), false, wanted.place()));
  }

  /**
   * Gives back what changes of the appointment have left behind, each place once, and has the hospital confirm the new one.
   * Where it refuses, the appointment falls: the state says so, and the referral waits for another place.
   */
  void releaseSurrendered(Referral referral) {
    boolean stands = hospital.settle(referral);
    referral.surrendered().forEach(reservation -> hospital.release(referral, reservation));
    referral.surrenderedReleased();
    if (!stands && referral.state() == ReferralState.SCHEDULED) {
      trail.done(Actor.ENGINE, referral, "place.refused", ReferralTexts.time(referral.slot().at()));
      referral.appointmentRefused(systemOf(referral), clock.instant());
      hospital.queue(referral);
    }
  }

  /** Its own system speaks for the hospital. */
  private static Actor systemOf(Referral referral) {
    String hospital = referral.route().toInstitution();
    return new Actor(
        Actor.ENGINE.username(), Set.of(Role.SYSTEM), hospital, null, null, Locale.SIMPLIFIED_CHINESE);
  }

  /** Tells the emergency department who is on the way. */
  public void notifyEmergency(ReferralId id) {
    Referral referral = access.forStep(id);
    hospital.expectEmergency(referral, patientOf(referral));
    trail.done(Actor.ENGINE, referral, "notify-emergency");
  }

  private Patient patientOf(Referral referral) {
    return registry.patient(referral.placing().patientId()).orElseThrow();
  }
}
