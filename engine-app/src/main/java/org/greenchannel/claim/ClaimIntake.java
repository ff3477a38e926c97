package org.greenchannel.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.knowledge.Knowledge;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.registry.Coverage;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Patient;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Plans;
import org.greenchannel.rules.Plans.Plan;
import org.greenchannel.rules.Plans.Subjects;
import org.springframework.stereotype.Component;

/** Makes a claim of an entry: who, where, under which plan, with codes that the plan knows. Keeps nothing. */
@Component
class ClaimIntake {

  /** Late because the care was filed only after it had ended. */
  private static final String UNFILED = "UNFILED";

  private final Registry registry;
  private final KnowledgeBase knowledge;
  private final EntryShape shape;
  private final ClaimSettings settings;
  private final CareOfEntry care;
  private final Plans plans = Plans.shipped();
  private final Clock clock;

  ClaimIntake(
      Registry registry,
      KnowledgeBase knowledge,
      EntryShape shape,
      ClaimSettings settings,
      CareOfEntry care,
      Clock clock) {
    this.registry = registry;
    this.knowledge = knowledge;
    this.shape = shape;
    this.settings = settings;
    this.care = care;
    this.clock = clock;
  }

  /** The claim in state entered, or everything that is wrong with the entry. */
  Answer<Claim> claimOf(Actor actor, ClaimEntry entry) {
    Faults faults = new Faults();
    shape.check(entry, faults);
    if (!faults.none()) {
      return Answer.refused(faults.refusal());
    }
    Refusal barred = barred(actor, entry);
    if (barred != null) {
      return Answer.refused(barred);
    }
    LocalDate day = caseDate(entry);
    Who who = who(entry, day, faults);
    if (!faults.none()) {
      return Answer.refused(faults.refusal());
    }
    Claim claim = claimOf(actor, entry, who, day, faults);
    return faults.none() ? Answer.done(claim) : Answer.refused(faults.refusal());
  }

  /** Who is insured, where, under which plan; patient and institution are null where the plan takes references. */
  private record Who(Patient patient, Institution institution, Plan plan, String insutype, Coverage coverage) {}

  /** An institution submits its own claims; the house itself submits for everybody. */
  private Refusal barred(Actor actor, ClaimEntry entry) {
    boolean submits = actor.is(Role.SYSTEM) || actor.is(Role.CLERK) || actor.is(Role.PHARMACIST);
    String institution = entry.visit().institution();
    if (submits && institution != null && registry.institution(institution).isEmpty()) {
      return Refusal.invalid("claim.institutionUnknown", "/visit/institution", "");
    }
    boolean own = institution == null || institution.equals(actor.institutionCode());
    return actor == Actor.ENGINE || submits && own ? null : Refusal.forbidden("claim.notYourInstitution");
  }

  /** Bands and payers go by the day of discharge, or else of settlement (日期口径). */
  private LocalDate caseDate(ClaimEntry entry) {
    return entry.visit().end() != null ? entry.visit().end().toLocalDate() : LocalDate.now(clock);
  }

  private Who who(ClaimEntry entry, LocalDate day, Faults faults) {
    String asked = entry.cover().plan();
    Optional<Plan> named = asked == null ? Optional.empty() : plans.find(asked, day);
    if (asked != null && named.isEmpty()) {
      faults.add("/cover/plan", "claim.planUnknown", String.join(", ", plans.all().stream().map(Plan::id).toList()));
      return null;
    }
    if (named.isPresent() && named.get().subjects() == Subjects.REFERENCED) {
      if (!named.get().id().equals(settings.fhirPlan())) {
        faults.add("/cover/plan", "claim.planNotOpen", "");
      }
      if (entry.patient().reference() == null) {
        faults.add("/patient/reference", "field.required", "");
      }
      return new Who(null, null, named.get(), entry.cover().insutype(), null);
    }
    Patient patient = patient(entry, faults);
    Institution institution = institution(entry, faults);
    return patient == null || institution == null ? null : covered(entry, patient, institution, day, faults);
  }

  private Patient patient(ClaimEntry entry, Faults faults) {
    Optional<Patient> found =
        entry.patient().patientId() != null
            ? registry.patient(entry.patient().patientId())
            : registry.patientByPsnNo(entry.patient().psnNo());
    if (found.isEmpty()) {
      faults.add(entry.patient().patientId() != null ? "/patient/patientId" : "/patient/psnNo", "claim.patientUnknown", "");
    }
    return found.orElse(null);
  }

  private Institution institution(ClaimEntry entry, Faults faults) {
    Optional<Institution> found = registry.institution(entry.visit().institution());
    if (found.isEmpty()) {
      faults.add("/visit/institution", "field.required", "");
    }
    return found.orElse(null);
  }

  /** The cover that is to pay: the insurance and plan asked for, or else the only one there is. */
  private Who covered(ClaimEntry entry, Patient patient, Institution institution, LocalDate day, Faults faults) {
    String insutype = entry.cover().insutype();
    String asked = entry.cover().plan();
    List<Coverage> covers =
        registry.coveragesOn(patient.id(), day).stream()
            .filter(c -> insutype == null || insutype.equals(c.insutype()))
            .filter(c -> asked == null || asked.equals(c.plan()))
            .toList();
    Optional<Plan> plan = covers.isEmpty() ? Optional.empty() : plans.find(covers.get(0).plan(), day);
    if (plan.isEmpty()) {
      faults.add("/cover/insutype", "claim.notCovered", "");
      return null;
    }
    return new Who(patient, institution, plan.get(), covers.get(0).insutype(), covers.get(0));
  }

  private Claim claimOf(Actor actor, ClaimEntry entry, Who who, LocalDate day, Faults faults) {
    Knowledge known = knowledge.current();
    if (entry.currency() != null && !entry.currency().equals(who.plan().currency())) {
      faults.add("/currency", "claim.currencyWrong", who.plan().currency());
    }
    EntryLines lines = new EntryLines(entry.lines(), who.plan(), known, faults);
    List<Item> items = lines.items();
    List<String> warnings = lines.checkTotal(entry.totalFen());
    CareOfEntry.Found found = care.of(entry, who.patient(), who.institution(), who.plan(), day);
    Claim claim =
        new Claim(
            insured(entry, who), visit(actor, entry, who), terms(entry, who, day, found.filedTooLate(), faults), found.care(),
            entry.visit(), warnings);
    if (faults.none()) {
      for (int i = 0; i < items.size(); i++) {
        ClaimEntry.Line line = entry.lines().get(i);
        claim.add(new ClaimLine(claim, i + 1, lines.withLimit(line), items.get(i), ClaimHistory.instant(line.occurred())));
      }
    }
    return claim;
  }

  private static Insured insured(ClaimEntry entry, Who who) {
    Patient patient = who.patient();
    Coverage coverage = who.coverage();
    boolean account = coverage != null && !Boolean.FALSE.equals(entry.cover().useAccount());
    return new Insured(
        patient == null ? entry.patient().reference() : patient.psnNo(), patient == null ? null : patient.id(),
        patient == null ? null : patient.sex(), patient == null ? null : patient.birthDate(), who.insutype(),
        entry.cover().retired(), entry.cover().selfPayConsent(),
        coverage == null ? Insured.NONE : coverage.category(), coverage == null ? Insured.NONE : coverage.veteranGroup(),
        account ? coverage.accountFen() : 0);
  }

  private static Visit visit(Actor actor, ClaimEntry entry, Who who) {
    ClaimEntry.VisitEntry visit = entry.visit();
    Institution at = who.institution();
    String submitter = at == null ? actor.institutionCode() : at.code();
    String provider = at == null ? (visit.provider() == null ? submitter : visit.provider()) : at.nameZh();
    return new Visit(
        submitter, provider, visit.visitId(), visit.medType(), Levels.hospLv(at), visit.department(), visit.doctor(),
        visit.begin() == null ? null : ClaimHistory.instant(visit.begin()),
        visit.end() == null ? null : ClaimHistory.instant(visit.end()));
  }

  private Terms terms(ClaimEntry entry, Who who, LocalDate day, boolean filedTooLate, Faults faults) {
    Plan plan = who.plan();
    String filing = entry.cover().filing() == null ? "LOCAL" : entry.cover().filing();
    return new Terms(
        plan.id(), plan.region(), plan.currency(), plan.insurer(), plan.scheme(),
        Codes.shipped().attribute("med_type", entry.visit().medType()), Levels.ofBands(who.institution()), filing, 1, day,
        filedTooLate ? UNFILED : Lateness.reason(entry, plan, LocalDate.now(clock), faults), Terms.AT_ONCE);
  }
}
