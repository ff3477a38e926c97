package org.greenchannel.contract;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.escalation.EscalatedWork;
import org.greenchannel.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house does with a contract, step by step of its process. */
@Service
@Transactional
public class ContractStepService implements EscalatedWork {

  private final Contracts contracts;
  private final ContractNotices notices;
  private final ContractTrail trail;
  private final Worklist worklist;
  private final Clock clock;

  ContractStepService(Contracts contracts, ContractNotices notices, ContractTrail trail, Worklist worklist, Clock clock) {
    this.contracts = contracts;
    this.notices = notices;
    this.trail = trail;
    this.worklist = worklist;
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

  /** One reminder, when the team's time is over. */
  @Override
  public Optional<Next> escalate(UUID recordId) {
    return contracts.findById(recordId).map(this::escalated);
  }

  private Next escalated(FamilyContract contract) {
    if (contract.state() == ContractState.REQUESTED) {
      contract.escalate(clock.instant());
      trail.done(Actor.ENGINE, contract, "escalate", null);
      contracts.flush();
      worklist.mark(contract.id());
    }
    return Next.NONE;
  }

  @Override
  public boolean tellEscalated(UUID recordId) {
    Optional<FamilyContract> contract = contracts.findById(recordId);
    contract.ifPresent(c -> notices.tellTeam(c, "waiting"));
    return contract.isPresent();
  }
}
