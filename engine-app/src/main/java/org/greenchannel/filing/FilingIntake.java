package org.greenchannel.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.referral.ReferralProofs;
import org.greenchannel.registry.Coverage;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Regions;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.Plans;
import org.greenchannel.rules.Plans.Plan;
import org.springframework.stereotype.Component;

/** Checks what is asked against registry, insurance and calendar, before anything exists. All faults at once. */
@Component
class FilingIntake {

  private static final Set<FilingState> OPEN =
      EnumSet.of(FilingState.REQUESTED, FilingState.IN_CHECK, FilingState.APPROVED, FilingState.IN_FORCE);

  private final Registry registry;
  private final FilingClasses classes;
  private final Filings filings;
  private final ReferralProofs referrals;
  private final Plans plans = Plans.shipped();
  private final Clock clock;

  FilingIntake(Registry registry, FilingClasses classes, Filings filings, ReferralProofs referrals, Clock clock) {
    this.registry = registry;
    this.classes = classes;
    this.filings = filings;
    this.referrals = referrals;
    this.clock = clock;
  }

  /** What was found to be so. */
  record Checked(String patientId, Insurance insurance, Journey journey, UUID referralId) {}

  /** {@code replaced} is the filing that this one changes, or null. */
  Answer<Checked> check(FilingRequest request, Filing replaced, Actor actor) {
    String patient = actor.is(Role.PATIENT) ? actor.patientId() : request.patientId();
    boolean own = !actor.is(Role.PATIENT) || request.patientId() == null || request.patientId().equals(patient);
    boolean staff =
        actor == Actor.ENGINE || actor.institutionCode() != null && (actor.is(Role.CLERK) || actor.is(Role.DOCTOR));
    if (!own || !actor.is(Role.PATIENT) && !staff) {
      return Answer.refused(Refusal.forbidden("filing.notYoursToAsk"));
    }
    List<Fault> faults = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    LocalDate from = request.careFrom() == null ? today : request.careFrom();
    Plan plan = insured(patient, from, faults);
    Optional<Institution> at = registry.institution(request.institution());
    if (request.institution() != null && at.isEmpty()) {
      faults.add(new Fault("/institution", "filing.institutionUnknown", ""));
    }
    String place = request.place() != null ? request.place() : at.map(Institution::region).orElse(null);
    if (place == null) {
      faults.add(new Fault("/place", "field.required", ""));
    } else if (at.isPresent() && !Regions.within(place, at.get().region())) {
      faults.add(new Fault("/place", "filing.institutionElsewhere", at.get().region()));
    }
    if (plan == null || place == null) {
      return Answer.refused(faulty(faults));
    }
    if (Regions.within(plan.region(), place)) {
      faults.add(new Fault("/place", "filing.notOutOfRegion", ""));
    }
    return checked(request, replaced, patient, plan, place, from, faults);
  }

  private Answer<Checked> checked(
      FilingRequest request, Filing replaced, String patient, Plan plan, String place, LocalDate from, List<Fault> faults) {
    LocalDate today = LocalDate.now(clock);
    FilingClass row = classes.find(request.filingClass(), plan.region(), today).orElse(null);
    if (row == null) {
      String known = String.join(", ", classes.on(plan.region(), today).stream().map(FilingClass::code).toList());
      faults.add(new Fault("/filingClass", "filing.classUnknown", known));
      return Answer.refused(faulty(faults));
    }
    dates(request, row, from, today, faults);
    row.proofs().stream()
        .filter(p -> !request.proofs().contains(p))
        .forEach(p -> faults.add(new Fault("/proofs", "filing.proofMissing", p)));
    UUID referral =
        request.referral() == null || request.institution() == null
            ? null
            : referrals.of(patient, request.institution(), request.referral(), null, today).map(ReferralProofs.Proof::referralId).orElse(null);
    if (request.referral() != null && referral == null) {
      faults.add(new Fault("/referral", "filing.referralUnproven", ""));
    }
    if (alreadyFiled(patient, place, row, from, replaced)) {
      faults.add(new Fault("/filingClass", "filing.alreadyFiled", ""));
    }
    return faults.isEmpty()
        ? Answer.done(
            new Checked(
                patient, new Insurance(plan.id(), plan.region(), plan.insurer()),
                new Journey(row.code(), row.careClass(), place, request.institution(), from, request.dischargedOn(), from.isBefore(today)),
                referral))
        : Answer.refused(faulty(faults));
  }

  private static void dates(FilingRequest request, FilingClass row, LocalDate from, LocalDate today, List<Fault> faults) {
    if (from.isAfter(today.plusDays(row.longestAheadDays()))) {
      faults.add(new Fault("/careFrom", "filing.tooFarAhead", "<= " + today.plusDays(row.longestAheadDays())));
    }
    if (from.isBefore(today.minusDays(row.lateWithinDays()))) {
      faults.add(new Fault("/careFrom", "filing.tooLate", ">= " + today.minusDays(row.lateWithinDays())));
    }
    LocalDate out = request.dischargedOn();
    if (out != null && (out.isBefore(from) || out.isAfter(today))) {
      faults.add(new Fault("/dischargedOn", "filing.dischargeImpossible", from + " ... " + today));
    }
  }

  private Plan insured(String patient, LocalDate day, List<Fault> faults) {
    if (registry.patient(patient).isEmpty()) {
      faults.add(new Fault("/patientId", "filing.patientUnknown", ""));
      return null;
    }
    List<Coverage> covers = registry.coveragesOn(patient, day);
    Plan plan = covers.isEmpty() ? null : plans.find(covers.get(0).plan(), day).orElse(null);
    if (plan == null) {
      faults.add(new Fault("/careFrom", "filing.notCovered", ""));
    }
    return plan;
  }

  /** Emergencies are each of their own; everything else is filed once for a place and a time. */
  private boolean alreadyFiled(String patient, String place, FilingClass row, LocalDate from, Filing replaced) {
    return filings.ofPatient(patient, OPEN).stream()
        .filter(f -> replaced == null || !f.id().equals(replaced.id()))
        .filter(f -> f.journey().careClass().equals(row.careClass()) && f.journey().place().equals(place))
        .anyMatch(f -> f.byEpisode() ? f.journey().careFrom().equals(from) : f.validUntil() == null || !from.isAfter(f.validUntil()));
  }

  private static Refusal faulty(List<Fault> faults) {
    return Refusal.invalid(faults.size() == 1 ? faults.get(0).code() : "request.invalid", faults);
  }
}
