package org.greenchannel.contract;

import java.time.Clock;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.worklist.WorkDeadlines;
import org.greenchannel.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house does with a contract, step by step of its process. */
@Service
@Transactional
public class ContractStepService implements WorkDeadlines {

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

  @Override
  public boolean owns(UUID recordId) {
    return contracts.existsById(recordId);
  }

  /** One reminder, when the team's time is over. */
  @Override
  public Step escalate(UUID recordId) {
    FamilyContract contract = contracts.findById(recordId).orElseThrow();
    if (contract.state() == ContractState.REQUESTED) {
      contract.escalate(clock.instant());
      trail.done(Actor.ENGINE, contract, "escalate", null);
      contracts.flush();
      worklist.mark(recordId);
    }
    return Step.NONE;
  }

  @Override
  public void tell(UUID recordId) {
    tellTeam(recordId, "waiting");
  }
}
