package org.greenchannel.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Ids;
import org.greenchannel.act.Numbers;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.decision.Calendars;
import org.greenchannel.escalation.WorkDeadlines;
import org.greenchannel.registry.CodedReasons;
import org.greenchannel.registry.GivenReason;
import org.greenchannel.registry.Registry;
import org.greenchannel.rules.calendar.WorkingCalendar;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What residents and teams do with a contract. Record, process and trail change in one transaction. */
@Service
@Transactional
public class ContractService {

  private static final String NUMBER_PREFIX = "QY";

  private final Contracts contracts;
  private final ContractAccess access;
  private final ContractIntake intake;
  private final ContractTerms terms;
  private final ContractProcess process;
  private final ContractTrail trail;
  private final Calendars calendars;
  private final Registry registry;
  private final Numbers numbers;
  private final CodedReasons reasons;
  private final WorkDeadlines deadlines;
  private final Clock clock;

  ContractService(
      Contracts contracts, ContractAccess access, ContractIntake intake, ContractTerms terms, ContractProcess process,
      ContractTrail trail, Calendars calendars, Registry registry, Numbers numbers, CodedReasons reasons,
      WorkDeadlines deadlines, Clock clock) {
    this.contracts = contracts;
    this.access = access;
    this.intake = intake;
    this.terms = terms;
    this.process = process;
    this.trail = trail;
    this.calendars = calendars;
    this.registry = registry;
    this.numbers = numbers;
    this.reasons = reasons;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** A resident asks a team. */
  public Answer<FamilyContract> request(ContractRequest request, Actor actor) {
    return begin(request, null, actor);
  }

  public Answer<FamilyContract> read(UUID id, Actor actor) {
    return access.toRead(id, actor);
  }

  /** The contracts this actor may see, the newest first; state null for all. */
  @Transactional(readOnly = true)
  public Page<FamilyContract> list(ContractState state, int page, int size, Actor actor) {
    String patient = actor.is(Role.PATIENT) ? actor.patientId() : null;
    return contracts.visible(
        patient, actor.institutionCode(), actor.is(Role.CLERK) ? actor.institutionCode() : null, actor.is(Role.REGULATOR),
        state == null ? EnumSet.allOf(ContractState.class) : EnumSet.of(state),
        PageRequest.of(page, size, Sort.by(Sort.Order.desc("term.validFrom"), Sort.Order.desc("id"))));
  }

  /** The team takes the resident, who is now to sign. */
  public Answer<FamilyContract> confirm(UUID id, Integer seen, Actor member) {
    return then(
        access.toAct(id, seen, ContractAct.CONFIRM, member),
        c -> {
          String region = registry.institution(c.institutionCode()).orElseThrow().region();
          LocalDate today = LocalDate.now(clock);
          int days = terms.find(c.term().servicePackage(), region, today).map(ServicePackage::signWorkingDays).orElse(1);
          c.confirm(member, clock.instant(), due(region, today, days));
          trail.done(member, c, "confirm", null);
        },
        c -> process.confirmed(id, c.signDue()));
  }

  /** The team, or somebody above it, does not take the resident, and says why. */
  public Answer<FamilyContract> decline(UUID id, Integer seen, GivenReason reason, Actor member) {
    return because(id, seen, ContractAct.DECLINE, reason, member, c -> c.decline(member, reason), c -> process.declined(id));
  }

  /** The resident signs; the signature was made before ({@link ContractSignatures}). */
  public Answer<FamilyContract> sign(UUID id, Integer seen, ContractSignatures.Made made, Actor patient) {
    Answer<FamilyContract> opened = access.toAct(id, seen, ContractAct.SIGN, patient);
    if (opened.isDone() && made.signature() == null) {
      Refusal none = new Refusal("request.stale", Refusal.Kind.STALE, List.of(), List.of(opened.value().shownNumber()));
      return trail.refused(patient, opened.value(), "sign", made.refusal() == null ? none : made.refusal());
    }
    return then(
        opened,
        c -> {
          c.sign(patient, made.signature());
          trail.done(patient, c, "sign", null);
        },
        c -> process.signed(id));
  }

  /** The resident takes the request back before it is a contract. */
  public Answer<FamilyContract> withdraw(UUID id, Integer seen, GivenReason reason, Actor patient) {
    return because(id, seen, ContractAct.WITHDRAW, reason, patient, c -> c.withdraw(patient, reason), c -> process.withdrawn(id));
  }

  /** Either side ends an active contract; today still counts. */
  public Answer<FamilyContract> terminate(UUID id, Integer seen, GivenReason reason, Actor actor) {
    return because(id, seen, ContractAct.TERMINATE, reason, actor, c -> c.terminate(actor, reason, LocalDate.now(clock)), c -> process.ended(id));
  }

  /** The resident asks for another term with the same or another team, from the day after this one ends. */
  public Answer<FamilyContract> renew(UUID id, Integer seen, ContractRequest request, Actor patient) {
    Answer<FamilyContract> opened = access.toAct(id, seen, ContractAct.RENEW, patient);
    if (!opened.isDone()) {
      return opened;
    }
    FamilyContract contract = opened.value();
    String region = registry.institution(contract.institutionCode()).orElseThrow().region();
    LocalDate today = LocalDate.now(clock);
    int within = terms.find(contract.term().servicePackage(), region, today).map(ServicePackage::renewWithinDays).orElse(0);
    LocalDate first = contract.term().validUntil().minusDays(within);
    if (today.isBefore(first)) {
      return trail.refused(patient, contract, "renew", Refusal.conflict("contract.renewTooEarly", contract.shownNumber(), first.toString()));
    }
    return begin(request, contract, patient);
  }

  private Answer<FamilyContract> begin(ContractRequest request, FamilyContract renewed, Actor actor) {
    if (actor.patientId() != null) {
      contracts.hold(actor.patientId());
    }
    Answer<ContractIntake.Checked> checked = intake.check(request, renewed, actor);
    if (!checked.isDone()) {
      return trail.refused(actor, renewed, renewed == null ? "request" : "renew", checked.refusal());
    }
    ContractIntake.Checked so = checked.value();
    Term term = new Term(so.servicePackage().code(), so.from(), so.until(), request.consentVersion());
    Instant due = due(so.region(), LocalDate.now(clock), so.servicePackage().confirmWorkingDays());
    FamilyContract.Team team = new FamilyContract.Team(so.team().id(), so.team().doctorId(), so.team().institutionCode());
    FamilyContract contract =
        contracts.saveAndFlush(
            FamilyContract.request(
                Ids.next(), numbers.next(NUMBER_PREFIX), team, term, renewed == null ? null : renewed.id(), Ids.next(), due, actor,
                clock.instant()));
    trail.done(actor, contract, "request", null);
    contract.waits(deadlines.begin(ContractStepService.workOf(contract, so.region(), clock.getZone())));
    process.requested(contract.id(), contract.institutionCode(), due, contract.raised().nextAt());
    contracts.flush();
    return Answer.done(contract);
  }

  private Instant due(String region, LocalDate today, int workingDays) {
    WorkingCalendar calendar = calendars.of(region);
    return calendar.closing(calendar.plusWorkingDays(today, workingDays));
  }

  /** An act for which a reason is chosen; one that is not offered to this actor is refused. */
  private Answer<FamilyContract> because(
      UUID id, Integer seen, ContractAct act, GivenReason reason, Actor actor, Consumer<FamilyContract> change,
      Consumer<FamilyContract> tell) {
    Answer<FamilyContract> opened = access.toAct(id, seen, act, actor);
    Refusal wrong =
        opened.isDone() ? reasons.refusalOf(ContractPart.reasonOf(act, actor, opened.value(), LocalDate.now(clock)), reason) : null;
    return wrong != null
        ? trail.refused(actor, opened.value(), act.word(), wrong)
        : then(
            opened,
            c -> {
              change.accept(c);
              trail.done(actor, c, act.word(), reason.reason());
            },
            tell);
  }

  /** Changes the record first, so that a change by somebody else is noticed before the process moves. */
  private Answer<FamilyContract> then(Answer<FamilyContract> opened, Consumer<FamilyContract> change, Consumer<FamilyContract> tell) {
    if (opened.isDone()) {
      change.accept(opened.value());
      contracts.flush();
      tell.accept(opened.value());
      contracts.flush();
    }
    return opened;
  }
}
