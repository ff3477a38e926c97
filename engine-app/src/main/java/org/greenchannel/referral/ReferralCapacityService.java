package org.greenchannel.referral;

import java.time.Clock;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
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

  /** Takes a place and puts the referral before the liaison; without a place people decide. */
  public void reserve(ReferralId id) {
    Referral referral = access.forStep(id);
    Optional<ReservedSlot> slot = hospital.reserve(referral, patientOf(referral));
    referral.present(slot.orElse(null));
    trail.done(
        Actor.ENGINE, referral,
        slot.map(s -> s.kept() ? "reserve.kept" : "reserve.ordinary").orElse("reserve.none"),
        slot.map(s -> ReferralTexts.time(s.at())).orElse(""));
  }

  /** Gives the place back, for others to use. */
  public void release(ReferralId id) {
    Referral referral = access.forStep(id);
    if (hospital.release(referral, patientOf(referral))) {
      referral.slotReleased(clock.instant());
      trail.done(Actor.ENGINE, referral, "release");
    }
  }

  /**
   * Takes a place for an appointment, in exchange for the one that is held.
   *
   * @param slotId the place wanted; null for the next free one
   * @return empty when none is free
   */
  Answer<Optional<ReservedSlot>> take(Referral referral, String slotId) {
    giveBack(referral);
    return Answer.done(hospital.reserve(referral, patientOf(referral)));
  }

  /** Gives the place back in the transaction of an act; nothing when none is held. */
  void giveBack(Referral referral) {
    if (referral.slot() != null && referral.progress().slotReleasedAt() == null
        && hospital.release(referral, patientOf(referral))) {
      referral.slotReleased(clock.instant());
    }
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
