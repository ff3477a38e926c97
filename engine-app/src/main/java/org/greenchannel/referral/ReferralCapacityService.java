package org.greenchannel.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
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
    releaseSurrendered(referral);
    if (hospital.release(referral, patientOf(referral))) {
      referral.slotReleased(clock.instant());
      trail.done(Actor.ENGINE, referral, "release");
    }
  }

  /**
   * Takes the place wanted for an appointment; the one held so far is given back in a step of the process.
   */
  Answer<ReservedSlot> take(Referral referral, Appointment wanted) {
    Instant now = clock.instant();
    if (wanted.slotId() != null) {
      return Answer.refused(Refusal.invalid("referral.slotUnknown", "/slotId", ""));
    }
    boolean possible =
        wanted.at() != null
            && wanted.at().toInstant().isAfter(now)
            && (wanted.until() == null || wanted.until().isAfter(wanted.at()));
    return possible
        ? Answer.done(
            new ReservedSlot(
                null, wanted.at().toInstant(), wanted.until() == null ? null : wanted.until().toInstant(), false,
                wanted.place()))
        : Answer.refused(Refusal.invalid("referral.appointmentImpossible", "/at", "> " + now));
  }

  /** Gives back what changes of the appointment have left behind, each place once. */
  void releaseSurrendered(Referral referral) {
    referral.surrendered().forEach(reservation -> hospital.release(referral, reservation));
    referral.surrenderedReleased();
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
