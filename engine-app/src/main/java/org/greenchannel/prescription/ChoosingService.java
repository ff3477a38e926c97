package org.greenchannel.prescription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The patient chooses how to get the medicine. The choice holds the prescription exclusively: a used one cannot be
 * used again (药品网络销售监督管理办法: mark used e-prescriptions); no institution may choose for the patient
 * (处方管理办法 Art. 42).
 */
@Service
@Transactional
public class ChoosingService {

  private static final String CURRENCY = "CNY";

  private final PrescriptionAccess access;
  private final PrescriptionProcess process;
  private final PrescriptionCheck check;
  private final Fulfilments fulfilments;
  private final Registry registry;
  private final TermsOfRegion terms;
  private final Trail trail;
  private final Clock clock;

  ChoosingService(
      PrescriptionAccess access, PrescriptionProcess process, PrescriptionCheck check, Fulfilments fulfilments,
      Registry registry, TermsOfRegion terms, Trail trail, Clock clock) {
    this.access = access;
    this.process = process;
    this.check = check;
    this.fulfilments = fulfilments;
    this.registry = registry;
    this.terms = terms;
    this.trail = trail;
    this.clock = clock;
  }

  /** Chooses delivery or collection, holds the prescription, and starts payment. */
  public Answer<UUID> choose(Actor actor, UUID id, Long version, FulfilmentChoice choice) {
    PrescriptionAct act =
        choice.way() == FulfilmentWay.DELIVERY ? PrescriptionAct.CHOOSE_DELIVERY : PrescriptionAct.CHOOSE_PICKUP;
    String deed = "prescription." + act.word();
    Answer<Prescription> found = access.forAct(id, actor, act, version);
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Prescription p = found.value();
    if (LocalDate.now(clock).isAfter(p.validUntil())) {
      p.move(PrescriptionAct.EXPIRE, clock.instant());
      return access.refuse(p, actor, deed, Refusal.conflict("prescription.expired", p.validUntil()));
    }
    Optional<Institution> pharmacy = pharmacy(p, choice);
    if (pharmacy.isEmpty()) {
      return access.refuse(p, actor, deed, Refusal.invalid("prescription.unknownPharmacy", "/pharmacyCode", ""));
    }
    Optional<Refusal> bar = choice.way() == FulfilmentWay.DELIVERY ? notDeliverable(p, pharmacy.get()) : Optional.empty();
    if (bar.isPresent()) {
      return access.refuse(p, actor, deed, bar.get());
    }
    hold(actor, p, act, choice, pharmacy.get());
    return Answer.done(id);
  }

  private void hold(Actor actor, Prescription p, PrescriptionAct act, FulfilmentChoice choice, Institution pharmacy) {
    Instant now = clock.instant();
    p.move(act, now);
    p.hold(pharmacy.code());
    Fulfilment.Money asPriced = new Fulfilment.Money(p.totalFen(), 0, p.totalFen(), CURRENCY);
    Instant due = now.plus(Duration.ofMinutes(terms.on(p.region(), LocalDate.now(clock)).paymentMinutes()));
    fulfilments.saveAndFlush(
        Fulfilment.choose(Ids.next(), p, choice.way(), receiver(p, choice), asPriced, due, now));
    boolean delivery = choice.way() == FulfilmentWay.DELIVERY;
    trail.write(
        Deed.of(actor, "prescription." + act.word(), "prescription").on(p.id(), p.number(), p.episodeId())
            .note(
                delivery ? "患者选择配送到家，处方已锁定" : "患者选择到店取药，处方已锁定",
                delivery ? "The patient chose delivery; the prescription is held" : "The patient chose to collect; the prescription is held"));
    process.chosen(p.id(), delivery, Role.PHARMACIST.groupAt(pharmacy.code()));
  }

  private Fulfilment.Receiver receiver(Prescription p, FulfilmentChoice choice) {
    if (choice.way() == FulfilmentWay.PICKUP) {
      return null;
    }
    Patient patient = registry.patient(p.patientId()).orElseThrow();
    return new Fulfilment.Receiver(
        or(choice.receiver(), patient.name()), or(choice.phone(), patient.phone()),
        or(choice.address(), patient.address()));
  }

  private static String or(String given, String otherwise) {
    return given == null || given.isBlank() ? otherwise : given.strip();
  }

  /** A pharmacy, or the pharmacy of the prescribing or reviewing hospital. */
  private Optional<Institution> pharmacy(Prescription p, FulfilmentChoice choice) {
    String code = or(choice.pharmacyCode(), choice.way() == FulfilmentWay.DELIVERY ? p.reviewerInstitution() : "");
    return registry
        .institution(code)
        .filter(
            i ->
                i.kind() == Institution.Kind.PHARMACY
                    || i.code().equals(p.institutionCode())
                    || i.code().equals(p.reviewerInstitution()));
  }

  /** The list of medicines that may not be sold online binds retail; a hospital's own delivery has its own rows. */
  private Optional<Refusal> notDeliverable(Prescription p, Institution pharmacy) {
    String channel = pharmacy.kind() == Institution.Kind.PHARMACY ? "ONLINE_RETAIL" : "HOSPITAL_DELIVERY";
    PrescriptionCheck.Result result = check.barredFrom(p, channel);
    List<Fault> faults =
        result.findings().stream()
            .map(f -> new Fault("/items/" + (f.lineNo() - 1), "prescription.notDeliverable", f.code() + " " + f.ruleId() + " " + f.law()))
            .toList();
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refusal("prescription.notDeliverable", Refusal.Kind.CONFLICT, faults, List.of()));
  }
}
