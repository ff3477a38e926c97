package org.greenchannel.referral.connector;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.capacity.Place;
import org.greenchannel.capacity.PlaceState;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.Settlement;
import org.greenchannel.capacity.SlotPool;
import org.greenchannel.capacity.Waiting;
import org.greenchannel.capacity.Wish;
import org.greenchannel.connectors.hospital.EmergencyNotice;
import org.greenchannel.connectors.hospital.HospitalConnector;
import org.greenchannel.outside.OutgoingCalls;
import org.greenchannel.referral.ReceivingHospital;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralTexts;
import org.greenchannel.referral.ReferralWishes;
import org.greenchannel.referral.ReservedSlot;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Takes places from the pool first, where the hospital publishes there; its own system confirms, or gives them alone. */
@Component
class HospitalDesk implements ReceivingHospital {

  private static final String EMERGENCY = "notifyEmergency";
  /** A hospital that refuses one published place after the other is asked no more; people decide. */
  private static final int TRIES = 5;

  private final SlotPool pool;
  private final Settlement settlement;
  private final HospitalConnector hospital;
  private final OutgoingCalls calls;
  private final Registry registry;
  private final ReferralTexts texts;

  HospitalDesk(
      SlotPool pool, Settlement settlement, HospitalConnector hospital, OutgoingCalls calls, Registry registry, ReferralTexts texts) {
    this.pool = pool;
    this.settlement = settlement;
    this.hospital = hospital;
    this.calls = calls;
    this.registry = registry;
    this.texts = texts;
  }

  @Override
  public Optional<ReservedSlot> reserve(Referral referral) {
    Wish wish = ReferralWishes.visit(referral);
    if (!pool.publishes(wish)) {
      return settlement.settle(pool.holdOutside(wish).id()).map(HospitalDesk::slot);
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Place> held = pool.hold(wish);
      Optional<Place> confirmed = held.flatMap(place -> settlement.settle(place.id()));
      if (held.isEmpty() || confirmed.isPresent()) {
        return confirmed.map(HospitalDesk::slot);
      }
    }
    return Optional.empty();
  }

  @Override
  public int queue(Referral referral) {
    Wish wish = ReferralWishes.visit(referral);
    return pool.publishes(wish) ? pool.queue(wish).map(Waiting::position).orElse(0) : 0;
  }

  /** First the pool, in a transaction of its own; then its hospital. A step that was cut off between the two goes on here. */
  @Override
  public boolean release(Referral referral) {
    UUID holder = referral.id().value();
    boolean here =
        pool.placesOf(holder).stream()
            .anyMatch(p -> p.institution().equals(referral.route().toInstitution()) && p.returnedAt() == null);
    pool.releaseNow(holder, "RELEASED");
    settlement.settleAll(holder);
    return here;
  }

  @Override
  public Answer<Optional<ReservedSlot>> exchange(Referral referral, String slotId, Actor by) {
    Wish wish = ReferralWishes.visit(referral);
    if (!pool.publishes(wish)) {
      return Answer.refused(
          Refusal.invalid("referral.timeNeeded", slotId == null ? "/at" : "/slotId", "at", referral.number()));
    }
    if (slotId == null) {
      return Answer.done(pool.moveToEarliest(wish, by).map(HospitalDesk::slot));
    }
    return idOf(slotId)
        .map(id -> pool.move(wish, id, by).map(place -> Optional.of(slot(place))))
        .orElseGet(() -> Answer.refused(Refusal.invalid("capacity.slotUnknown", "/slotId", "", slotId)));
  }

  @Override
  public boolean giveBack(Referral referral, String reason) {
    return pool.releaseVisit(referral.id().value(), reason);
  }

  @Override
  public boolean settle(Referral referral) {
    UUID holder = referral.id().value();
    settlement.settleAll(holder);
    List<Place> visits = pool.placesOf(holder).stream().filter(p -> p.resource() == Resource.VISIT).toList();
    Place last = visits.isEmpty() ? null : visits.get(visits.size() - 1);
    return referral.slot() == null || last == null || last.state() != PlaceState.REFUSED
        || !referral.slot().at().equals(last.begin());
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

  private static Optional<UUID> idOf(String slotId) {
    try {
      return Optional.of(UUID.fromString(slotId));
    } catch (IllegalArgumentException notOfThePool) {
      return Optional.empty();
    }
  }

  private static ReservedSlot slot(Place place) {
    return new ReservedSlot(place.reservationId(), place.begin(), place.end(), place.kept(), place.where());
  }
}
