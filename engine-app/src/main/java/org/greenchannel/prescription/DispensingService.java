package org.greenchannel.prescription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.delivery.DeliveryRequest;
import org.greenchannel.delivery.DeliveryService;
import org.greenchannel.registry.Credentials;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dispensing (调配): by a pharmacist of the chosen pharmacy, after settlement, package by package with trace codes. */
@Service
@Transactional
public class DispensingService {

  private final PrescriptionAccess access;
  private final PrescriptionProcess process;
  private final Fulfilments fulfilments;
  private final TraceCodes traceCodes;
  private final ReviewReasons reasons;
  private final DeliveryService deliveries;
  private final Credentials credentials;
  private final Trail trail;
  private final Clock clock;

  DispensingService(
      PrescriptionAccess access, PrescriptionProcess process, Fulfilments fulfilments, TraceCodes traceCodes,
      ReviewReasons reasons, DeliveryService deliveries, Credentials credentials, Trail trail, Clock clock) {
    this.access = access;
    this.process = process;
    this.fulfilments = fulfilments;
    this.traceCodes = traceCodes;
    this.reasons = reasons;
    this.deliveries = deliveries;
    this.credentials = credentials;
    this.trail = trail;
    this.clock = clock;
  }

  /** Hands the medicine to the patient, or to the carrier. */
  public Answer<UUID> dispense(Actor actor, UUID id, Long version, List<ScannedCodes> scanned) {
    Answer<Prescription> found = dispensable(actor, id, PrescriptionAct.DISPENSE, version);
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Prescription p = found.value();
    TraceCodes.Ruling ruling = traceCodes.rule(p, scanned);
    if (ruling.refusal() != null) {
      return access.refuse(p, actor, "prescription.dispense", ruling.refusal());
    }
    traceCodes.keep(p, scanned);
    Fulfilment f = present(id);
    boolean delivery = f.way() == FulfilmentWay.DELIVERY;
    UUID deliveryId = delivery ? deliveries.request(actor, request(p, f)) : null;
    f.dispensed(actor.practitionerId(), clock.instant(), deliveryId);
    f.move(delivery ? FulfilmentStatus.DISPENSED : FulfilmentStatus.COLLECTED, clock.instant());
    p.move(PrescriptionAct.DISPENSE, clock.instant());
    if (!delivery) {
      p.move(PrescriptionAct.COMPLETE, clock.instant());
    }
    trail.write(
        deed(actor, "dispense", p)
            .note(
                delivery ? "药师完成调配，已扫追溯码，交付配送" : "药师完成调配，已扫追溯码，患者已取药",
                delivery ? "Dispensed with trace codes scanned; on to delivery" : "Dispensed with trace codes scanned; the patient has it")
            .decidedBy(ruling.decisionIds()));
    process.dispensed(id, true, deliveryId);
    return Answer.done(id);
  }

  /** The pharmacy cannot dispense: the money goes back. */
  public Answer<UUID> withhold(Actor actor, UUID id, Long version, String reason, String comment) {
    Answer<Prescription> found = dispensable(actor, id, PrescriptionAct.WITHHOLD, version);
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Prescription p = found.value();
    var known = reasons.find(ReviewReasons.Kind.WITHHOLD, reason, LocalDate.now(clock));
    if (known.isEmpty()) {
      return access.refuse(p, actor, "prescription.withhold", Refusal.invalid("prescription.unknownReason", "/reason", ""));
    }
    if (known.get().commentRequired() && (comment == null || comment.isBlank())) {
      return access.refuse(p, actor, "prescription.withhold", Refusal.invalid("prescription.commentRequired", "/comment", ""));
    }
    Fulfilment f = present(id);
    f.because(reason);
    f.move(FulfilmentStatus.WITHHELD, clock.instant());
    p.move(PrescriptionAct.WITHHOLD, clock.instant());
    trail.write(deed(actor, "withhold", p).note("药房未能调配，将退款", "The pharmacy could not dispense; the money goes back").because(reason));
    process.dispensed(id, false, null);
    return Answer.done(id);
  }

  /** Why this person may not dispense this prescription; empty when they may. */
  Optional<Refusal> notHere(Actor actor, Prescription p) {
    if (!actor.isAt(Role.PHARMACIST, p.pharmacyCode())) {
      return Optional.of(Refusal.forbidden("prescription.notThePharmacy"));
    }
    if (credentials.refusalOf(actor, Role.PHARMACIST, "prescription").isPresent()) {
      return Optional.of(Refusal.forbidden("prescription.dispenserNotLicensed"));
    }
    return present(p.id()).status() == FulfilmentStatus.SETTLED
        ? Optional.empty()
        : Optional.of(Refusal.conflict("prescription.notSettled", present(p.id()).status().word()));
  }

  private Answer<Prescription> dispensable(Actor actor, UUID id, PrescriptionAct act, Long version) {
    Answer<Prescription> found = access.forAct(id, actor, act, version);
    if (!found.isDone()) {
      return found;
    }
    Optional<Refusal> bar = notHere(actor, found.value());
    return bar.isPresent()
        ? access.refuse(found.value(), actor, "prescription." + act.word(), bar.get())
        : found;
  }

  private static DeliveryRequest request(Prescription p, Fulfilment f) {
    boolean scanned = p.lines().stream().anyMatch(PrescriptionLine::traceCodeNeeded);
    return new DeliveryRequest(
        p.episodeId(), p.id(), p.patientId(), p.institutionCode(), f.pharmacyCode(), p.region(), p.storage(),
        scanned, f.receiver().receiver(), f.receiver().phone(), f.receiver().address());
  }

  private Fulfilment present(UUID prescriptionId) {
    return fulfilments.findFirstByPrescriptionIdOrderByAttemptDesc(prescriptionId).orElseThrow();
  }

  private static Deed deed(Actor actor, String act, Prescription p) {
    return Deed.of(actor, "prescription." + act, "prescription").on(p.id(), p.number(), p.episodeId());
  }
}
