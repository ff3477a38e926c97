package org.greenchannel.prescription;

import org.greenchannel.act.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.prescription.PrescriptionView.AllowedAct;
import org.greenchannel.prescription.PrescriptionView.EventView;
import org.greenchannel.prescription.PrescriptionView.FindingView;
import org.greenchannel.prescription.PrescriptionView.ItemView;
import org.greenchannel.prescription.PrescriptionView.PatientView;
import org.greenchannel.prescription.PrescriptionView.PaymentView;
import org.greenchannel.prescription.PrescriptionView.ReasonView;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Laws;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** Makes views of prescriptions. */
@Component
class PrescriptionViews {

  private final Registry registry;
  private final PrescriptionWords words;
  private final PrescriptionBars bars;
  private final ReviewReasons reasons;
  private final Fulfilments fulfilments;
  private final Trail trail;
  private final Clock clock;

  PrescriptionViews(
      Registry registry, PrescriptionWords words, PrescriptionBars bars, ReviewReasons reasons,
      Fulfilments fulfilments, Trail trail, Clock clock) {
    this.registry = registry;
    this.words = words;
    this.bars = bars;
    this.reasons = reasons;
    this.fulfilments = fulfilments;
    this.trail = trail;
    this.clock = clock;
  }

  PrescriptionView of(Prescription p, Actor actor) {
    return of(p, actor, fulfilments.findFirstByPrescriptionIdOrderByAttemptDesc(p.id()));
  }

  /** For somebody who reads by the patient's authorisation: what was prescribed, not where it goes and who pays. */
  PrescriptionView authorised(Prescription p, Actor actor) {
    return of(p, actor, Optional.empty());
  }

  private PrescriptionView of(Prescription p, Actor actor, Optional<Fulfilment> fulfilment) {
    KeptSignature signature = p.signature();
    PharmacistReview review = p.review();
    PrescriptionContent content = p.content();
    return new PrescriptionView(
        p.id(), p.number(), p.episodeId(), p.status().word(), status(p), p.round(), p.version(),
        p.status() == PrescriptionStatus.IN_REVIEW ? p.reviewDue() : null, patient(p), p.visit(),
        content.diagnosisCode(), content.diagnosisName(), content.rxType().name(),
        words.of("prescription.rxType." + content.rxType()), content.reason(), content.allergies(),
        person(p.prescriberId()), institution(p.institutionCode()), p.reviewerInstitution(), p.writtenAt(),
        signature == null ? null : signature.signedAt(),
        signature == null ? null : words.of("prescription.signedWith", signature.certificateId()),
        review == null ? null : person(review.pharmacistId()), review == null ? null : review.reviewedAt(),
        p.validUntil(), p.closedReason(), p.totalFen(), p.lines().stream().map(this::item).toList(),
        p.currentFindings().stream().map(this::finding).toList(),
        fulfilment.map(f -> words.of("prescription.way." + f.way())).orElse(null),
        fulfilment.map(f -> words.of("prescription.fulfilment." + f.status())).orElse(null),
        fulfilment.map(this::payment).orElse(null), timeline(p), acts(p, actor),
        offered(ReviewReasons.Kind.RETURN), offered(ReviewReasons.Kind.REFUSE),
        offered(ReviewReasons.Kind.WITHHOLD));
  }

  PrescriptionView.Summary summary(Prescription p) {
    Patient patient = registry.patient(p.patientId()).orElseThrow();
    return new PrescriptionView.Summary(
        p.id(), p.number(), p.episodeId(), p.status().word(), status(p), patient.maskedName(),
        institution(p.institutionCode()), p.writtenAt(), p.validUntil());
  }

  private Text status(Prescription p) {
    return words.of("prescription.status." + p.status().word());
  }

  private PatientView patient(Prescription p) {
    Patient patient = registry.patient(p.patientId()).orElseThrow();
    return new PatientView(
        patient.id(), new Text(patient.name(), patient.nameEn()), patient.sex(), words.of("person.sex." + patient.sex()),
        patient.ageOn(LocalDate.now(clock)), patient.maskedIdentity(), patient.phone(), p.content().weightKg());
  }

  private ItemView item(PrescriptionLine line) {
    return new ItemView(
        line.lineNo(), line.drugCode(), new Text(line.genericName(), line.nameEn()), line.spec(), line.dose(),
        line.frequency(), line.route(), line.days(), line.quantity(), line.packages(), line.traceCodeNeeded(),
        line.chargeLevel(), line.storage(), words.of("prescription.storage." + line.storage()),
        line.unitPriceFen(), line.amountFen());
  }

  private FindingView finding(Finding f) {
    Text law =
        Optional.ofNullable(f.law())
            .flatMap(key -> Laws.shipped().find(key))
            .map(Laws.Law::cited)
            .map(cited -> new Text(cited.zh(), cited.en()))
            .orElse(null);
    Text patientText = f.patientZh() == null ? null : new Text(f.patientZh(), f.patientEn());
    return new FindingView(
        f.code(), f.level().name(), f.source().name(), f.ruleId(), f.law(), law, f.lineNo(),
        new Text(f.staffZh(), f.staffEn()), patientText);
  }

  private PaymentView payment(Fulfilment f) {
    Fulfilment.Money money = f.money();
    return new PaymentView(
        f.id(), f.status().word(), words.of("prescription.fulfilment." + f.status()), f.way().name(),
        f.pharmacyCode(), f.address(), money.totalFen(), money.fundFen(), money.patientFen(), money.currency(),
        f.paymentDue(), f.paymentId(), f.payUrl(), f.paidAt(), f.claimId(), f.deliveryId(), f.reason());
  }

  private List<EventView> timeline(Prescription p) {
    return trail.ofRecord(p.id()).stream()
        .filter(e -> "done".equals(e.outcome()) && e.noteZh() != null)
        .map(e -> new EventView(e.at(), new Text(e.noteZh(), e.noteEn()), registry.nameOf(e.actor())))
        .toList();
  }

  private List<AllowedAct> acts(Prescription p, Actor actor) {
    return Arrays.stream(PrescriptionAct.values())
        .filter(act -> act.role() != Role.SYSTEM)
        .map(act -> allowed(act, bars.bar(p, actor, act)))
        .toList();
  }

  private AllowedAct allowed(PrescriptionAct act, Optional<Refusal> bar) {
    return new AllowedAct(
        act.word(), bar.isEmpty(), bar.map(Refusal::code).orElse(null), bar.map(words::of).orElse(null));
  }

  private List<ReasonView> offered(ReviewReasons.Kind kind) {
    return reasons.of(kind, LocalDate.now(clock)).stream()
        .map(r -> new ReasonView(r.code(), new Text(r.zh(), r.en()), r.commentRequired()))
        .toList();
  }

  private Text person(String practitionerId) {
    return registry.practitioner(practitionerId).map(x -> new Text(x.nameZh(), x.nameEn())).orElse(null);
  }

  private Text institution(String code) {
    return registry.institution(code).map(x -> new Text(x.nameZh(), x.nameEn())).orElse(null);
  }
}
