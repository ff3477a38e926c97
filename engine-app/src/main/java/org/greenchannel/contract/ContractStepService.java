package org.greenchannel.contract;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.escalation.EscalatedWork;
import org.greenchannel.escalation.WaitingWork;
import org.greenchannel.escalation.WorkDeadlines;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.Escalation;
import org.greenchannel.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house does with a contract, step by step of its process. */
@Service
@Transactional
public class ContractStepService implements EscalatedWork {

  /** The reason after which nobody reads what the resident is told. */
  private static final String DIED = "DIED";

  private final Contracts contracts;
  private final ContractNotices notices;
  private final ContractTrail trail;
  private final Worklist worklist;
  private final ContractProcess process;
  private final WorkDeadlines deadlines;
  private final Registry registry;
  private final Clock clock;

  ContractStepService(
      Contracts contracts, ContractNotices notices, ContractTrail trail, Worklist worklist, ContractProcess process,
      WorkDeadlines deadlines, Registry registry, Clock clock) {
    this.contracts = contracts;
    this.notices = notices;
    this.trail = trail;
    this.worklist = worklist;
    this.process = process;
    this.deadlines = deadlines;
    this.registry = registry;
    this.clock = clock;
  }

  /** The resident has not signed in time. */
  public void expire(UUID id) {
    FamilyContract contract = contracts.findById(id).orElseThrow();
    if (contract.state() == ContractState.CONFIRMED) {
      contract.expire();
      trail.done(Actor.ENGINE, contract, "expire", null);
    }
  }

  public void tellTeam(UUID id, String occasion) {
    notices.tellTeam(contracts.findById(id).orElseThrow(), occasion);
  }

  public void tellResident(UUID id, ContractNotices.Occasion occasion) {
    notices.tell(contracts.findById(id).orElseThrow(), occasion);
  }

  /** Both sides hear that the contract is over, whichever of them has ended it. */
  public void tellEnded(UUID id) {
    FamilyContract contract = contracts.findById(id).orElseThrow();
    if (!DIED.equals(contract.endReason())) {
      notices.tell(contract, ContractNotices.Occasion.ENDED);
    }
    notices.tellTeam(contract, "ended");
  }

  /** One level up while the team has not answered: reminder, deputy, supervisor, the institution above. */
  @Override
  public Optional<Next> escalate(UUID recordId) {
    return contracts.findById(recordId).map(this::escalated);
  }

  private Next escalated(FamilyContract contract) {
    if (contract.state() != ContractState.REQUESTED) {
      return Next.NONE;
    }
    if (contract.raised().isDue(clock.instant())) {
      WaitingWork work = workOf(contract);
      Escalation before = contract.raised().level();
      contract.escalate(deadlines.up(work, contract.raised()));
      if (contract.raised().level() != before) {
        trail.done(Actor.ENGINE, contract, "escalate." + contract.raised().level(), null);
      }
      contracts.flush();
      deadlines.groupOf(work, contract.raised()).ifPresent(group -> process.shared(contract.id(), group));
      worklist.mark(contract.id());
    }
    return contract.raised().next();
  }

  @Override
  public boolean tellEscalated(UUID recordId) {
    Optional<FamilyContract> contract = contracts.findById(recordId);
    contract.ifPresent(
        c -> deadlines.told(workOf(c), c.raised()).forEach((level, told) -> notices.raise(c, level, told.institution(), told.address())));
    return contract.isPresent();
  }

  private WaitingWork workOf(FamilyContract contract) {
    return workOf(contract, registry.institution(contract.institutionCode()).orElseThrow().region(), clock.getZone());
  }

  /** The team's answer, as the table of escalation knows it. */
  static WaitingWork workOf(FamilyContract contract, String region, ZoneId zone) {
    return new WaitingWork(
        contract.id(), contract.episodeId(), "CONTRACT_CONFIRM", region, contract.institutionCode(),
        contract.askedAt().atZone(zone).toLocalDate(), contract.confirmDue());
  }
}
