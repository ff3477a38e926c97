package org.greenchannel.contract;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.escalation.EscalatedWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house does with a contract, step by step of its process. */
@Service
@Transactional
public class ContractStepService implements EscalatedWork {

  private final Contracts contracts;
  private final ContractNotices notices;
  private final ContractTrail trail;
  private final Clock clock;

  ContractStepService(Contracts contracts, ContractNotices notices, ContractTrail trail, Clock clock) {
    this.contracts = contracts;
    this.notices = notices;
    this.trail = trail;
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

  public void tell(UUID id, ContractNotices.Occasion occasion) {
    notices.tell(contracts.findById(id).orElseThrow(), occasion);
  }

  @Override
  public Optional<Next> escalate(UUID id) {
    return contracts.findById(id)
        .map(
            contract -> {
              if (contract.state() == ContractState.REQUESTED) {
                contract.escalate(clock.instant());
                trail.done(Actor.ENGINE, contract, "escalate", null);
              }
              return Next.NONE;
            });
  }

  @Override
  public boolean tellEscalated(UUID id) {
    return contracts.findById(id)
        .map(
            contract -> {
              notices.tellTeam(contract, "waiting");
              return true;
            })
        .orElse(false);
  }
}
