package org.greenchannel.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Refusal.Fault;
import org.greenchannel.act.Role;
import org.greenchannel.registry.FamilyTeam;
import org.greenchannel.registry.FamilyTeams;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.stereotype.Component;

/** Checks what a resident asks for, before anything exists. All faults at once. */
@Component
class ContractIntake {

  /** A first day further ahead is a slip of the pen. */
  private static final int LONGEST_AHEAD_DAYS = 366;

  private static final Set<ContractState> STANDING = EnumSet.of(ContractState.REQUESTED, ContractState.CONFIRMED, ContractState.ACTIVE);

  private final Registry registry;
  private final FamilyTeams teams;
  private final ContractTerms terms;
  private final Contracts contracts;
  private final Clock clock;

  ContractIntake(Registry registry, FamilyTeams teams, ContractTerms terms, Contracts contracts, Clock clock) {
    this.registry = registry;
    this.teams = teams;
    this.terms = terms;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** What was found to be so. */
  record Checked(FamilyTeam team, ServicePackage servicePackage, String region, LocalDate from, LocalDate until) {}

  /** {@code earliest} is the first day that is possible; {@code renewed} the contract that this one follows, or null. */
  Answer<Checked> check(ContractRequest request, FamilyContract renewed, Actor actor) {
    if (!actor.is(Role.PATIENT) || actor.patientId() == null) {
      return Answer.refused(Refusal.forbidden("contract.onlyResidents"));
    }
    List<Fault> faults = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    LocalDate from = firstDay(request, renewed, today, faults);
    FamilyTeam team = teams.find(request.teamId(), today).filter(t -> t.validOn(today)).orElse(null);
    if (team == null) {
      faults.add(new Fault("/teamId", "contract.teamUnknown", ""));
      return Answer.refused(faulty(faults));
    }
    if (registry.practitioner(team.doctorId()).filter(d -> d.licensedOn(today)).isEmpty()) {
      faults.add(new Fault("/teamId", "contract.teamWithoutDoctor", ""));
    }
    String region = registry.institution(team.institutionCode()).map(Institution::region).orElseThrow();
    ServicePackage wanted = terms.find(request.servicePackage(), region, today).orElse(null);
    if (wanted == null) {
      String known = String.join(", ", terms.packages(region, today).stream().map(ServicePackage::code).toList());
      faults.add(new Fault("/servicePackage", "contract.packageUnknown", known));
    }
    String current = terms.text(today).version();
    if (!current.equals(request.consentVersion())) {
      faults.add(new Fault("/consentVersion", "contract.consentOutdated", current));
    }
    if (!faults.isEmpty()) {
      return Answer.refused(faulty(faults));
    }
    LocalDate until = from.plusMonths(wanted.months()).minusDays(1);
    return stands(actor.patientId(), from, until)
        ? Answer.refused(Refusal.conflict("contract.alreadyContracted"))
        : Answer.done(new Checked(team, wanted, region, from, until));
  }

  /** A renewal begins the day after; anything else not before today. */
  private static LocalDate firstDay(ContractRequest request, FamilyContract renewed, LocalDate today, List<Fault> faults) {
    LocalDate next = renewed == null ? today : renewed.term().validUntil().plusDays(1);
    LocalDate from = request.validFrom() == null ? next : request.validFrom();
    LocalDate last = next.plusDays(renewed == null ? LONGEST_AHEAD_DAYS : 0);
    if (from.isBefore(next) || from.isAfter(last)) {
      faults.add(new Fault("/validFrom", "contract.firstDayImpossible", next.equals(last) ? next.toString() : next + " ... " + last));
    }
    return from;
  }

  /** One contract per person and period, asked for or active. */
  private boolean stands(String patient, LocalDate from, LocalDate until) {
    return contracts.ofPatient(patient, STANDING).stream()
        .anyMatch(c -> !c.term().validFrom().isAfter(until) && !c.term().validUntil().isBefore(from));
  }

  private static Refusal faulty(List<Fault> faults) {
    return Refusal.invalid(faults.size() == 1 ? faults.get(0).code() : "request.invalid", faults);
  }
}
