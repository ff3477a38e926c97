package org.greenchannel.prescription;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.episode.Episodes;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The prescriber's acts: write, amend, withdraw. */
@Service
@Transactional
public class PrescribingService {

  private static final String RECORD = "prescription";
  private static final String NUMBER_PREFIX = "CF";

  private final Prescriptions prescriptions;
  private final PrescriptionAccess access;
  private final VisitAdmission admission;
  private final PrescriptionLines lines;
  private final PrescriptionProcess process;
  private final Registry registry;
  private final Episodes episodes;
  private final Numbers numbers;
  private final Trail trail;
  private final Clock clock;

  PrescribingService(
      Prescriptions prescriptions, PrescriptionAccess access, VisitAdmission admission,
      PrescriptionLines lines, PrescriptionProcess process, Registry registry, Episodes episodes,
      Numbers numbers, Trail trail, Clock clock) {
    this.prescriptions = prescriptions;
    this.access = access;
    this.admission = admission;
    this.lines = lines;
    this.process = process;
    this.registry = registry;
    this.episodes = episodes;
    this.numbers = numbers;
    this.trail = trail;
    this.clock = clock;
  }

  /** Writes a prescription at the end of an admitted online visit; it is checked before anybody else sees it. */
  public Answer<UUID> prescribe(Actor actor, PrescriptionDraft draft) {
    Optional<Patient> patient = registry.patient(draft.patientId());
    Optional<Refusal> bar = bar(actor, draft, patient);
    if (bar.isPresent()) {
      return refuse(actor, bar.get(), List.of(), null);
    }
    Answer<List<PrescriptionLine>> written = lines.of(draft.content(), "/content");
    if (!written.isDone()) {
      return refuse(actor, written.refusal(), List.of(), draft.episodeId());
    }
    Institution institution = registry.institution(actor.institutionCode()).orElseThrow();
    PrescriptionId identity = identity(draft.episodeId());
    VisitAdmission.Ruling ruling =
        admission.rule(
            actor, draft.visit(), patient.orElseThrow(), institution.region(), identity.id(),
            identity.episodeId());
    if (ruling.refusal() != null) {
      return refuse(actor, ruling.refusal(), List.of(ruling.decisionId()), identity.episodeId());
    }
    return Answer.done(save(actor, identity, institution, draft, written.value(), ruling.decisionId()));
  }

  private Optional<Refusal> bar(Actor actor, PrescriptionDraft draft, Optional<Patient> patient) {
    if (!actor.is(Role.DOCTOR) || actor.practitionerId() == null || actor.institutionCode() == null) {
      return Optional.of(
          Refusal.forbidden("prescription.actNotYours", "prescribe", Role.DOCTOR.word()));
    }
    if (patient.isEmpty()) {
      return Optional.of(Refusal.invalid("prescription.unknownPatient", "/patientId", ""));
    }
    if (registry.reviewerOf(actor.institutionCode()).isEmpty()) {
      return Optional.of(Refusal.conflict("prescription.noReviewer", actor.institutionCode()));
    }
    boolean joins = draft.episodeId() == null || episodes.mayJoin(draft.episodeId(), actor);
    return joins
        ? Optional.empty()
        : Optional.of(Refusal.invalid("prescription.unknownEpisode", "/episodeId", ""));
  }

  private PrescriptionId identity(UUID episodeId) {
    return new PrescriptionId(
        Ids.next(), numbers.next(NUMBER_PREFIX), episodeId == null ? Ids.next() : episodeId);
  }

  private UUID save(
      Actor actor, PrescriptionId identity, Institution institution, PrescriptionDraft draft,
      List<PrescriptionLine> written, UUID decisionId) {
    PrescriptionPlace place =
        new PrescriptionPlace(
            actor.practitionerId(), institution.code(),
            registry.reviewerOf(institution.code()).orElseThrow(), institution.region());
    Prescription p =
        Prescription.write(identity, place, draft.patientId(), draft.visit(), clock.instant());
    p.contain(PrescriptionContent.of(draft.content()), written);
    prescriptions.saveAndFlush(p);
    trail.write(
        deed(actor, "prescribe", p)
            .note("医师在线复诊后开具处方", "The doctor wrote a prescription after an online follow-up visit")
            .decidedBy(List.of(decisionId)));
    process.written(p.id());
    return p.id();
  }

  /** Replaces the content of a returned prescription; it is checked and signed anew. */
  public Answer<UUID> amend(Actor actor, UUID id, Long version, PrescriptionDraft.Content content) {
    Answer<Prescription> found = access.forAct(id, actor, PrescriptionAct.AMEND, version);
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Prescription p = found.value();
    Answer<List<PrescriptionLine>> written = lines.of(content, "");
    if (!written.isDone()) {
      return access.refuse(p, actor, "prescription.amend", written.refusal());
    }
    p.move(PrescriptionAct.AMEND, clock.instant());
    p.contain(PrescriptionContent.of(content), written.value());
    prescriptions.saveAndFlush(p);
    trail.write(deed(actor, "amend", p).note("医师修改处方，重新审查", "The doctor amended the prescription; it is checked again"));
    process.amended(p.id());
    return Answer.done(p.id());
  }

  /** Withdraws a prescription that nobody has taken yet. */
  public Answer<UUID> cancel(Actor actor, UUID id, Long version, String reason) {
    Answer<Prescription> found = access.forAct(id, actor, PrescriptionAct.CANCEL, version);
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Prescription p = found.value();
    p.move(PrescriptionAct.CANCEL, clock.instant());
    p.closeBecause(reason);
    trail.write(deed(actor, "cancel", p).note("医师撤销处方", "The doctor withdrew the prescription").because(reason));
    process.cancelled(p.id());
    return Answer.done(p.id());
  }

  private <T> Answer<T> refuse(Actor actor, Refusal refusal, List<UUID> decisionIds, UUID episodeId) {
    trail.write(
        Deed.of(actor, "prescription.prescribe", RECORD)
            .on(null, null, episodeId)
            .decidedBy(decisionIds)
            .refused(refusal));
    return Answer.refused(refusal);
  }

  private static Deed deed(Actor actor, String act, Prescription p) {
    return Deed.of(actor, "prescription." + act, RECORD).on(p.id(), p.number(), p.episodeId());
  }
}
