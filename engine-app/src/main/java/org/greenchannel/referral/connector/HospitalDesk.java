package org.greenchannel.referral.connector;

import java.util.Optional;
import org.greenchannel.connectors.hospital.EmergencyNotice;
import org.greenchannel.connectors.hospital.HospitalConnector;
import org.greenchannel.connectors.hospital.SlotRequest;
import org.greenchannel.connectors.hospital.SlotReservation;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.referral.ReceivingHospital;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.referral.ReservedSlot;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Speaks with the receiving hospital's system; the key of every call is kept before the call. */
@Component
class HospitalDesk implements ReceivingHospital {

  private static final String RESERVE = "reserveSlot";
  private static final String RELEASE = "releaseSlot";
  private static final String EMERGENCY = "notifyEmergency";

  private final HospitalConnector hospital;
  private final OutgoingCalls calls;
  private final Registry registry;
  private final ReferralTexts texts;

  HospitalDesk(
      HospitalConnector hospital, OutgoingCalls calls, Registry registry, ReferralTexts texts) {
    this.hospital = hospital;
    this.calls = calls;
    this.registry = registry;
    this.texts = texts;
  }

  @Override
  public Optional<ReservedSlot> reserve(Referral referral, Patient patient) {
    return reserve(referral, patient, calls.keyFor(referral.id().value(), reserving(referral)));
  }

  /** A call cut off by a cancellation may have taken a place: asked again under its key, the hospital names it. */
  @Override
  public boolean release(Referral referral, Patient patient) {
    Optional<ReservedSlot> taken =
        referral.slot() != null
            ? Optional.of(referral.slot())
            : calls.begun(referral.id().value(), reserving(referral)).flatMap(key -> reserve(referral, patient, key));
    taken.map(ReservedSlot::reservationId).ifPresent(reservation -> release(referral, reservation));
    return taken.isPresent();
  }

  @Override
  public void release(Referral referral, String reservationId) {
    hospital.releaseSlot(reservationId, calls.keyFor(referral.id().value(), RELEASE + "." + reservationId));
  }

  /** Each receiver is asked under a key of its own. */
  private static String reserving(Referral referral) {
    return referral.attempt() == 1 ? RESERVE : RESERVE + "." + referral.attempt();
  }

  @Override
  public void expectEmergency(Referral referral, Patient patient) {
    Institution from = registry.institution(referral.route().fromInstitution()).orElseThrow();
    hospital.notifyEmergency(
        new EmergencyNotice(
            referral.route().toInstitution(), referral.route().toDepartment(), referral.number(),
            patient.name(), situation(referral), null, from.phone()),
        calls.keyFor(referral.id().value(), EMERGENCY));
  }

  /** The receiving doctors must know it at once; the hospital's system is entitled to clinical facts. */
  private String situation(Referral referral) {
    String diagnosis = referral.upCase().clinical().diagnosis().name();
    return texts.of("referral.situation", diagnosis, referral.placing().reason()).zh();
  }

  private Optional<ReservedSlot> reserve(Referral referral, Patient patient, String key) {
    SlotRequest request =
        new SlotRequest(
            referral.route().toInstitution(), referral.route().toDepartment(), null, null, null,
            referral.triage().keptSlot(), referral.number(), patient.name(), patient.phone());
    return hospital.reserveSlot(request, key) instanceof SlotReservation.Reserved taken
        ? Optional.of(slot(taken))
        : Optional.empty();
  }

  private static ReservedSlot slot(SlotReservation.Reserved taken) {
    return new ReservedSlot(
        taken.reservationId(), taken.begin().toInstant(), taken.end().toInstant(), taken.reserved(),
        taken.place());
  }
}
