package org.greenchannel.prescription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.prescription.Finding.Level;
import org.greenchannel.prescription.Finding.Source;
import org.greenchannel.prescription.ReviewReasons.Kind;
import org.greenchannel.prescription.ReviewReasons.Reason;
import org.greenchannel.registry.Credentials;
import org.greenchannel.registry.Practitioner;
import org.greenchannel.registry.Registry;
import org.greenchannel.trail.Deed;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pharmacist's review (审方): by a qualified pharmacist of the reviewing institution, never by the prescriber. */
@Service
@Transactional
public class ReviewService {

  private static final String UNKNOWN_REASON = "prescription.unknownReason";
  private static final String COMMENT_REQUIRED = "prescription.commentRequired";

  private final PrescriptionAccess access;
  private final PrescriptionProcess process;
  private final ReviewReasons reasons;
  private final Registry registry;
  private final Credentials credentials;
  private final TermsOfRegion terms;
  private final Trail trail;
  private final Clock clock;

  ReviewService(
      PrescriptionAccess access, PrescriptionProcess process, ReviewReasons reasons, Registry registry,
      Credentials credentials, TermsOfRegion terms, Trail trail, Clock clock) {
    this.access = access;
    this.process = process;
    this.reasons = reasons;
    this.registry = registry;
    this.credentials = credentials;
    this.terms = terms;
    this.trail = trail;
    this.clock = clock;
  }

  /** Approves; from now on the patient may choose how to get the medicine. */
  public Answer<UUID> approve(Actor actor, UUID id, Long version) {
    Answer<Prescription> found = reviewable(actor, id, PrescriptionAct.APPROVE, version);
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Prescription p = found.value();
    LocalDate today = LocalDate.now(clock);
    LocalDate until = today.plusDays(terms.on(p.region(), today).redeemDays());
    decide(actor, p, PrescriptionAct.APPROVE, ReviewDecision.APPROVED, until);
    trail.write(deed(actor, "approve", p).note("药师审方通过", "The pharmacist approved the prescription"));
    return Answer.done(id);
  }

  /** Returns it to the prescriber with coded findings. */
  public Answer<UUID> giveBack(Actor actor, UUID id, Long version, List<String> codes, String comment) {
    Answer<Prescription> found = reviewable(actor, id, PrescriptionAct.RETURN, version);
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Prescription p = found.value();
    Optional<Refusal> bar = unknown(codes);
    if (bar.isPresent()) {
      return access.refuse(p, actor, "prescription.return", bar.get());
    }
    p.found(codes.stream().map(code -> finding(p, Kind.RETURN, code, comment)).toList());
    decide(actor, p, PrescriptionAct.RETURN, ReviewDecision.RETURNED, null);
    trail.write(
        deed(actor, "return", p).note("药师退回处方，请医师修改", "The pharmacist returned the prescription to the doctor")
            .because(String.join(",", codes)));
    return Answer.done(id);
  }

  /** Refuses it for good, with a coded reason and an explanation (药品管理法 Art. 73: refuse and report). */
  public Answer<UUID> refuse(Actor actor, UUID id, Long version, String reason, String comment) {
    Answer<Prescription> found = reviewable(actor, id, PrescriptionAct.REFUSE, version);
    if (!found.isDone()) {
      return Answer.refused(found.refusal());
    }
    Prescription p = found.value();
    Optional<Reason> known = reasons.find(Kind.REFUSE, reason, LocalDate.now(clock));
    if (known.isEmpty()) {
      return access.refuse(p, actor, "prescription.refuse", Refusal.invalid(UNKNOWN_REASON, "/reason", allowed(Kind.REFUSE)));
    }
    if (known.get().commentRequired() && (comment == null || comment.isBlank())) {
      return access.refuse(p, actor, "prescription.refuse", Refusal.invalid(COMMENT_REQUIRED, "/comment", ""));
    }
    p.found(List.of(finding(p, Kind.REFUSE, reason, comment)));
    p.closeBecause(reason);
    decide(actor, p, PrescriptionAct.REFUSE, ReviewDecision.REFUSED, null);
    trail.write(deed(actor, "refuse", p).note("药师拒绝调配，处方作废", "The pharmacist refused the prescription").because(reason));
    return Answer.done(id);
  }

  /** Why this person may not review this prescription; empty when they may (审核规范 Art. 4-5). */
  Optional<Refusal> notQualified(Actor actor, Prescription p) {
    if (!actor.isAt(Role.PHARMACIST, p.reviewerInstitution())) {
      return Optional.of(Refusal.forbidden("prescription.notTheReviewer", p.reviewerInstitution()));
    }
    if (p.prescriberId().equals(actor.practitionerId())) {
      return Optional.of(Refusal.forbidden("prescription.ownPrescription"));
    }
    int years = terms.on(p.region(), LocalDate.now(clock)).reviewerYears();
    boolean qualified =
        credentials.refusalOf(actor, Role.PHARMACIST, "prescription").isEmpty()
            && registry.practitioner(actor.practitionerId()).filter(x -> experienced(x, p, years)).isPresent();
    return qualified
        ? Optional.empty()
        : Optional.of(Refusal.forbidden("prescription.reviewerNotQualified", years));
  }

  private static boolean experienced(Practitioner person, Prescription p, int years) {
    return person.practiceYears() >= years && person.institutionCode().equals(p.reviewerInstitution());
  }

  private Answer<Prescription> reviewable(Actor actor, UUID id, PrescriptionAct act, Long version) {
    Answer<Prescription> found = access.forAct(id, actor, act, version);
    if (!found.isDone()) {
      return found;
    }
    Optional<Refusal> bar = notQualified(actor, found.value());
    return bar.isPresent()
        ? access.refuse(found.value(), actor, "prescription." + act.word(), bar.get())
        : found;
  }

  private void decide(
      Actor actor, Prescription p, PrescriptionAct act, ReviewDecision decision, LocalDate until) {
    p.reviewed(new PharmacistReview(actor.practitionerId(), clock.instant(), until));
    p.move(act, clock.instant());
    process.reviewed(p.id(), decision);
  }

  private Optional<Refusal> unknown(List<String> codes) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      if (reasons.find(Kind.RETURN, codes.get(i), LocalDate.now(clock)).isEmpty()) {
        faults.add(new Fault("/findings/" + i, UNKNOWN_REASON, allowed(Kind.RETURN)));
      }
    }
    return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(UNKNOWN_REASON, faults));
  }

  private Finding finding(Prescription p, Kind kind, String code, String comment) {
    Reason reason = reasons.find(kind, code, LocalDate.now(clock)).orElseThrow();
    String remark = comment == null || comment.isBlank() ? "" : comment.strip();
    return new Finding(
        p.round(), Source.PHARMACIST, Level.BLOCK, code, null, reason.law(), null,
        remark.isEmpty() ? reason.zh() : reason.zh() + "：" + remark,
        remark.isEmpty() ? reason.en() : reason.en() + ": " + remark, null, null, null);
  }

  private String allowed(Kind kind) {
    return String.join(", ", reasons.of(kind, LocalDate.now(clock)).stream().map(Reason::code).toList());
  }

  private static Deed deed(Actor actor, String act, Prescription p) {
    return Deed.of(actor, "prescription." + act, "prescription").on(p.id(), p.number(), p.episodeId());
  }
}
