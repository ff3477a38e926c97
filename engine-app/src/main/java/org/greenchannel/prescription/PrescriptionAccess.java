package org.greenchannel.prescription;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.episode.EpisodeRecord;
import org.greenchannel.episode.RecordReaders;
import org.greenchannel.registry.Scope;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** Whose a prescription is to see and to act on. To everybody else it does not exist, and the attempt is kept. */
@Component
class PrescriptionAccess {

  private final Prescriptions prescriptions;
  private final Trail trail;
  private final RecordReaders readers;

  PrescriptionAccess(Prescriptions prescriptions, Trail trail, RecordReaders readers) {
    this.prescriptions = prescriptions;
    this.trail = trail;
    this.readers = readers;
  }

  /** The patient, the prescriber's institution, the reviewing and the chosen pharmacists, the regulator. */
  boolean maySee(Prescription p, Actor actor) {
    String institution = actor.institutionCode();
    boolean patient = actor.is(Role.PATIENT) && p.patientId().equals(actor.patientId());
    boolean pharmacist =
        actor.is(Role.PHARMACIST)
            && institution != null
            && (institution.equals(p.reviewerInstitution()) || institution.equals(p.pharmacyCode()));
    return patient || pharmacist || p.institutionCode().equals(institution) || actor.is(Role.REGULATOR);
  }

  /** As far as reading goes: the prescriber's institution keeps it. */
  EpisodeRecord record(Prescription p, Actor actor) {
    return new EpisodeRecord(p.id(), p.patientId(), Set.of(p.institutionCode()), Set.of(Scope.PRESCRIPTIONS), maySee(p, actor));
  }

  /** By a part in it, or by the patient's authorisation. */
  Answer<Prescription> read(UUID id, Actor actor) {
    return prescriptions.findById(id).filter(p -> readers.mayReadRecord(record(p, actor), actor)).map(Answer::done)
        .orElseGet(() -> seen(id, actor, "prescription.read"));
  }

  /** The prescription, when this actor may do this act on this version of it now. */
  Answer<Prescription> forAct(UUID id, Actor actor, PrescriptionAct act, Long expectedVersion) {
    String deed = "prescription." + act.word();
    Answer<Prescription> found = seen(id, actor, deed);
    if (!found.isDone()) {
      return found;
    }
    Prescription p = found.value();
    Optional<Refusal> bar = bar(p, actor, act, expectedVersion);
    return bar.isPresent() ? refuse(p, actor, deed, bar.get()) : found;
  }

  /** Why this actor may not do this act now; empty when they may. */
  Optional<Refusal> bar(Prescription p, Actor actor, PrescriptionAct act, Long expectedVersion) {
    if (!actor.is(act.role())) {
      return PrescriptionTransitions.bar(p.status(), act, actor.roles());
    }
    if (act.role() == Role.DOCTOR && !p.prescriberId().equals(actor.practitionerId())) {
      return Optional.of(Refusal.forbidden("prescription.notThePrescriber"));
    }
    if (expectedVersion != null && expectedVersion != p.version()) {
      return Optional.of(
          new Refusal("prescription.stale", Refusal.Kind.STALE, java.util.List.of(), java.util.List.of(p.version())));
    }
    return PrescriptionTransitions.bar(p.status(), act, actor.roles());
  }

  /** Keeps a refused act and gives the refusal on. */
  <T> Answer<T> refuse(Prescription p, Actor actor, String deed, Refusal refusal) {
    trail.write(
        Deed.of(actor, deed, "prescription").on(p.id(), p.number(), p.episodeId()).refused(refusal));
    return Answer.refused(refusal);
  }

  private Answer<Prescription> seen(UUID id, Actor actor, String deed) {
    Optional<Prescription> found = prescriptions.findById(id);
    if (found.isPresent() && maySee(found.get(), actor)) {
      return Answer.done(found.get());
    }
    Refusal unknown = Refusal.notFound("prescription.unknown", id);
    Deed attempt = Deed.of(actor, deed, "prescription").on(id, null, null);
    trail.write(attempt.refused(unknown));
    return Answer.refused(unknown);
  }
}
