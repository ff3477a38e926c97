package org.greenchannel.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.problem.Problems;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Messages;
import org.greenchannel.trail.Trail;
import org.springframework.stereotype.Component;

/** Shows claims to those whom they concern. */
@Component
class ClaimViews {

  private final Registry registry;
  private final ClaimHistory history;
  private final Reversals reversals;
  private final Trail trail;
  private final Problems texts;

  ClaimViews(Registry registry, ClaimHistory history, Reversals reversals, Trail trail, Problems texts) {
    this.registry = registry;
    this.history = history;
    this.reversals = reversals;
    this.trail = trail;
    this.texts = texts;
  }

  /** The submitting institution, the patient, the insurer's reviewers, operations and the regulator. */
  boolean maySee(Claim claim, Actor actor) {
    String institution = claim.visit().institutionCode();
    boolean staff =
        institution != null && institution.equals(actor.institutionCode())
            && (actor.is(Role.SYSTEM) || actor.is(Role.CLERK) || actor.is(Role.PHARMACIST) || actor.is(Role.DOCTOR));
    boolean self = actor.patientId() != null && actor.patientId().equals(claim.insured().patientId());
    String insurer = claim.terms().insurer();
    return actor == Actor.ENGINE || staff || self || actor.isAt(Role.REVIEWER, insurer)
        || actor.isAt(Role.OPERATIONS, insurer) || actor.is(Role.REGULATOR);
  }

  ClaimView of(Claim claim, Actor actor) {
    boolean kept = claim.number() != null;
    Terms terms = claim.terms();
    Codes codes = Codes.shipped();
    return new ClaimView(
        kept ? claim.id() : null, claim.number(), kept ? claim.version() : null, claim.status(),
        codes.text("claim_status", claim.status().name()), claim.episodeId(), claim.enteredAt(), claim.ruling().decidedAt(),
        claim.status() == ClaimStatus.IN_REVIEW ? claim.ruling().reviewDue() : null, patient(claim), terms.plan(),
        new Messages(terms.plan(), terms.plan()), terms.currency(), claim.insured().insutype(),
        codes.text("insutype", claim.insured().insutype()), institution(claim), claim.visit().provider(),
        claim.visit().visitId(), terms.scene(), codes.text("med_type", claim.visit().medType()), claim.diagnoses(),
        terms.settledOn(), terms.lateReason(), codes.text("late_reason", terms.lateReason()), terms.settlePath(),
        codes.text("settle_path", terms.settlePath()), claim.amounts(), claim.band(), claim.care(), claim.payments(),
        paid(claim), warnings(claim), LineViews.lines(claim),
        LineViews.findings(claim), kept ? history(claim) : List.of(), claim.ruling().conclusion(),
        claim.status() == ClaimStatus.REVERSED ? reversals.of(claim.id()).orElse(null) : null, claim.knowledgeFingerprint(),
        kept ? allowed(claim, actor) : List.of());
  }

  private ClaimView.Patient patient(Claim claim) {
    Insured insured = claim.insured();
    Optional<Patient> known = registry.patient(insured.patientId());
    Messages name = known.map(p -> new Messages(p.name(), p.nameEn())).orElse(null);
    return new ClaimView.Patient(
        insured.patientId(), insured.person(), name, insured.sex(), Codes.shipped().text("gend", insured.sex()),
        known.map(p -> p.ageOn(claim.terms().settledOn())).orElse(null), known.map(Patient::maskedIdentity).orElse(null));
  }

  private ClaimView.Institution institution(Claim claim) {
    return registry
        .institution(claim.visit().institutionCode())
        .map(i -> new ClaimView.Institution(i.code(), i.nameZh(), i.nameEn()))
        .orElse(null);
  }

  private static List<ClaimView.Paid> paid(Claim claim) {
    Payers paid = claim.amounts().paid();
    return Stream.of(Payer.values())
        .filter(p -> paid.of(p) > 0 || p == Payer.CASH)
        .map(p -> new ClaimView.Paid(p, Codes.shipped().text("payer", p.name()), paid.of(p)))
        .toList();
  }

  private static List<ClaimView.Warning> warnings(Claim claim) {
    return claim.warnings().stream()
        .map(code -> new ClaimView.Warning(code, Codes.shipped().text("warning", code)))
        .toList();
  }

  /** Earlier lines of the items that were found, then what was done to this claim. */
  private List<ClaimView.Event> history(Claim claim) {
    Set<String> lines = claim.findings().stream().map(ClaimFinding::lineNo).collect(Collectors.toSet());
    Set<String> codes =
        claim.lines().stream().filter(l -> lines.contains(l.lineNo())).map(l -> l.item().code()).collect(Collectors.toSet());
    List<ClaimView.Event> events = new ArrayList<>();
    if (!codes.isEmpty()) {
      history.earlier(claim, codes).forEach(e -> events.add(new ClaimView.Event(e.at(), words(e), nameOf(e.institution()))));
    }
    trail.ofRecord(claim.id()).stream()
        .filter(e -> e.noteZh() != null)
        .forEach(e -> events.add(new ClaimView.Event(e.at(), new Messages(e.noteZh(), e.noteEn()), nameOf(e.institution()))));
    return events;
  }

  private static Messages words(ClaimHistory.Earlier line) {
    String visit = line.visitId() == null ? "" : line.visitId();
    String what = line.name() + " × " + line.quantity().toPlainString();
    return new Messages("既往费用：" + what + "（" + visit + "）", "Earlier: " + what + " (" + visit + ")");
  }

  private Messages nameOf(String institutionCode) {
    return registry.institution(institutionCode).map(i -> new Messages(i.nameZh(), i.nameEn())).orElse(null);
  }

  /** What may be done now, and if not, why not. */
  private List<ClaimView.Allowed> allowed(Claim claim, Actor actor) {
    String noReview =
        !ClaimService.reviews(actor, claim) ? "claim.notYourReview"
            : claim.status() != ClaimStatus.IN_REVIEW ? "claim.notInReview"
            : null;
    return List.of(
        allowed("review", noReview, claim), allowed("reverse", ClaimReversalService.barred(claim, actor), claim));
  }

  private ClaimView.Allowed allowed(String act, String barred, Claim claim) {
    Object[] arguments = {claim.status().name()};
    Messages reason =
        barred == null
            ? null
            : new Messages(
                texts.text(barred, arguments, Locale.SIMPLIFIED_CHINESE), texts.text(barred, arguments, Locale.ENGLISH));
    return new ClaimView.Allowed(act, barred == null, barred, reason);
  }
}
