package org.greenchannel.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings medicine to the patient: asks a carrier, takes its reports, and says how it ended. */
@Service
@Transactional
public class DeliveryService {

  private static final String NUMBER_PREFIX = "PS";

  private final Deliveries deliveries;
  private final DeliveryAccess access;
  private final DeliveryEvents events;
  private final DeliveryJudgement judgement;
  private final CarrierChoice carriers;
  private final DeliveryCarriers orders;
  private final DeliveryProcess process;
  private final DeliveryNotices notices;
  private final List<DeliveryOutcomes> listeners;
  private final Registry registry;
  private final Numbers numbers;
  private final Trail trail;
  private final Clock clock;

  DeliveryService(
      Deliveries deliveries, DeliveryAccess access, DeliveryEvents events, DeliveryJudgement judgement,
      CarrierChoice carriers, DeliveryCarriers orders, DeliveryProcess process, DeliveryNotices notices,
      List<DeliveryOutcomes> listeners, Registry registry, Numbers numbers, Trail trail, Clock clock) {
    this.deliveries = deliveries;
    this.access = access;
    this.events = events;
    this.judgement = judgement;
    this.carriers = carriers;
    this.orders = orders;
    this.process = process;
    this.notices = notices;
    this.listeners = listeners;
    this.registry = registry;
    this.numbers = numbers;
    this.trail = trail;
    this.clock = clock;
  }

  /** Takes on a parcel; the process that is called for it orders the carrier. */
  public UUID request(Actor actor, DeliveryRequest request) {
    Delivery d =
        Delivery.request(
            Ids.next(), numbers.next(NUMBER_PREFIX), carriers.inRegion(request.region()), request, clock.instant());
    deliveries.saveAndFlush(d);
    trail.write(deed(actor, "request", d).note("已申请配送", "Delivery was requested"));
    return d.id();
  }

  /** Orders the carrier that may carry this; false when none does, and the delivery has ended. */
  public boolean order(UUID id) {
    Delivery d = deliveries.findById(id).orElseThrow();
    if (d.orderId() != null || d.status().isEnd()) {
      return !d.status().isEnd();
    }
    CarrierChoice.Ruling ruling = carriers.rule(d);
    if (!ruling.allowed()) {
      return notCarried(d, "carrierNotEligible", ruling);
    }
    DeliveryCarriers.Answer answer = orders.order(orderOf(d, ruling.packaging()));
    if (answer.refusedCode() != null) {
      return notCarried(d, answer.refusedCode(), ruling);
    }
    d.ordered(answer.orderId(), answer.waybill(), ruling.packaging(), clock.instant());
    trail.write(
        deed(Actor.ENGINE, "order", d).note("承运方已接单", "The carrier took the order").decidedBy(List.of(ruling.decisionId())));
    return true;
  }

  private boolean notCarried(Delivery d, String reason, CarrierChoice.Ruling ruling) {
    Instant now = clock.instant();
    d.move(DeliveryStatus.CANCELLED, now, now);
    d.closeBecause(reason);
    trail.write(
        deed(Actor.ENGINE, "order", d).note("没有承运方接单，配送结束", "No carrier takes it; the delivery has ended")
            .because(reason).decidedBy(List.of(ruling.decisionId())));
    listeners.forEach(listener -> listener.closed(d.id(), d.prescriptionId(), false));
    return false;
  }

  private DeliveryCarriers.Order orderOf(Delivery d, String packaging) {
    Institution pharmacy = registry.institution(d.pharmacyCode()).orElseThrow();
    return new DeliveryCarriers.Order(
        d.id(), d.storage(), packaging,
        new DeliveryCarriers.Place(pharmacy.nameZh(), pharmacy.phone(), pharmacy.nameZh()),
        new DeliveryCarriers.Place(d.receiver(), d.phone(), d.address()));
  }

  /** Takes a carrier's report: once, whatever its order, and never moving the parcel back. */
  public Answer<UUID> report(Actor actor, UUID id, CarrierReport report) {
    Answer<Delivery> found = access.find(id, actor, "delivery.report");
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Delivery d = found.value();
    if (!actor.isAt(Role.SYSTEM, d.carrierCode())) {
      return refuse(actor, d, Refusal.forbidden("delivery.notTheCarrier"));
    }
    if (d.orderId() != null && !d.orderId().equals(report.orderId())) {
      return refuse(actor, d, Refusal.conflict("delivery.anotherOrder", report.orderId()));
    }
    if (events.take(id, report)) {
      apply(actor, d, report);
    }
    return Answer.done(id);
  }

  private void apply(Actor actor, Delivery d, CarrierReport report) {
    if (d.status().isEnd()) {
      return;
    }
    if (report.type() == CarrierReport.Type.ATTEMPT_FAILED) {
      d.attemptFailed();
    }
    DeliveryJudgement.Ruling ruling = judgement.judge(d, report);
    boolean moved = d.move(ruling.next(), report.at().toInstant(), clock.instant());
    events.judged(d.id(), report.eventId(), ruling, moved);
    if (!moved) {
      return;
    }
    if (ruling.holdsSettlement()) {
      d.holdForTraceCode();
    }
    trail.write(
        deed(actor, "report", d).note(DeliveryNotes.zh(d.status()), DeliveryNotes.en(d.status())).because(ruling.ruleId())
            .decidedBy(ruling.decisionId() == null ? List.of() : List.of(ruling.decisionId())));
    if (d.status().isEnd()) {
      end(d);
    }
  }

  private void end(Delivery d) {
    boolean delivered = d.status() == DeliveryStatus.DELIVERED;
    if (!delivered) {
      d.closeBecause(d.status().word());
    }
    listeners.forEach(listener -> listener.closed(d.id(), d.prescriptionId(), delivered));
    process.closed(d.id(), delivered);
  }

  /** Tells the people concerned how the delivery ended. */
  public void tellClosed(UUID id) {
    Delivery d = deliveries.findById(id).orElseThrow();
    notices.closed(id, d.number(), d.patientId(), d.pharmacyCode(), d.status() == DeliveryStatus.DELIVERED);
  }

  private Answer<UUID> refuse(Actor actor, Delivery d, Refusal refusal) {
    trail.write(deed(actor, "report", d).refused(refusal));
    return Answer.refused(refusal);
  }

  private static Deed deed(Actor actor, String act, Delivery d) {
    return Deed.of(actor, "delivery." + act, "delivery").on(d.id(), d.number(), d.episodeId());
  }
}
