package org.greenchannel.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.registry.Credentials;
import org.greenchannel.registry.FamilyTeam;
import org.greenchannel.registry.FamilyTeams;
import org.springframework.stereotype.Component;

/** Opens a contract for somebody: theirs to see, not changed meanwhile, the act possible, and the team theirs. */
@Component
class ContractAccess {

  private final Contracts contracts;
  private final FamilyTeams teams;
  private final Credentials credentials;
  private final ContractTrail trail;
  private final Clock clock;

  ContractAccess(Contracts contracts, FamilyTeams teams, Credentials credentials, ContractTrail trail, Clock clock) {
    this.contracts = contracts;
    this.teams = teams;
    this.credentials = credentials;
    this.trail = trail;
    this.clock = clock;
  }

  Answer<FamilyContract> toRead(UUID id, Actor actor) {
    Answer<FamilyContract> found = visible(id, actor, "read");
    if (found.isDone()) {
      trail.read(actor, found.value());
    }
    return found;
  }

  /** For an act; {@code seen} is the version the actor saw, null when they do not say. */
  Answer<FamilyContract> toAct(UUID id, Integer seen, ContractAct act, Actor actor) {
    Answer<FamilyContract> found = visible(id, actor, act.word());
    if (!found.isDone()) {
      return found;
    }
    FamilyContract contract = found.value();
    Refusal refusal =
        seen != null && seen != contract.version()
            ? new Refusal("request.stale", Refusal.Kind.STALE, List.of(), List.of(contract.shownNumber()))
            : refusalOf(contract, act, actor);
    return refusal == null ? found : trail.refused(actor, contract, act.word(), refusal);
  }

  /** Why not, the team and the credentials of its members included; null when they may. */
  Refusal refusalOf(FamilyContract contract, ContractAct act, Actor actor) {
    Refusal refusal = contract.refusalOf(act, actor);
    if (refusal != null || !isAsTeam(contract, act, actor)) {
      return refusal;
    }
    if (!belongs(contract, actor)) {
      return Refusal.forbidden("contract.notYourTeam", contract.shownNumber());
    }
    return act.isJudgement() ? lackOf(contract, actor) : null;
  }

  /** Whether nothing else than the team lets the actor do it. */
  private static boolean isAsTeam(FamilyContract contract, ContractAct act, Actor actor) {
    return ContractMachine.find(contract.state(), act).orElseThrow().by().stream()
        .filter(part -> part.isPlayedBy(actor, contract))
        .allMatch(part -> part == ContractPart.TEAM);
  }

  private Refusal lackOf(FamilyContract contract, Actor actor) {
    Role profession = actor.isAt(Role.DOCTOR, contract.institutionCode()) ? Role.DOCTOR : Role.NURSE;
    return credentials.refusalOf(actor, profession, "contract").orElse(null);
  }

  private boolean belongs(FamilyContract contract, Actor actor) {
    if (contract.teamId() == null) {
      return contract.practitionerId().equals(actor.practitionerId());
    }
    FamilyTeam team = teams.find(contract.teamId(), LocalDate.now(clock)).orElseThrow();
    return actor.practitionerId() != null && team.members().contains(actor.practitionerId());
  }

  private Answer<FamilyContract> visible(UUID id, Actor actor, String what) {
    FamilyContract contract = contracts.findById(id).orElse(null);
    return contract != null && contract.isVisibleTo(actor)
        ? Answer.done(contract)
        : trail.refused(actor, contract, what, Refusal.notFound("contract.unknown", id));
  }
}
