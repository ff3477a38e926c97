package org.greenchannel.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.registry.AskedReason;

/** The part somebody plays in a contract. */
public enum ContractPart {
  /** The resident. */
  PATIENT("patient"),
  /** A doctor or nurse of the team's institution; that they belong to the team is asked besides. */
  TEAM("doctor@team, nurse@team"),
  /** Above the teams of the institution. */
  SUPERVISOR("supervisor@team"),
  /** A clerk of the institution above, while the answer is escalated to it. */
  DISPATCHER("dispatcher"),
  /** The house itself. */
  HOUSE("house");

  private final String word;

  ContractPart(String word) {
    this.word = word;
  }

  /** The word in the published table. */
  public String word() {
    return word;
  }

  boolean isPlayedBy(Actor actor, FamilyContract contract) {
    if (actor == Actor.ENGINE || this == HOUSE) {
      return this == HOUSE && actor == Actor.ENGINE;
    }
    return switch (this) {
      case PATIENT -> actor.is(Role.PATIENT) && contract.patientId().equals(actor.patientId());
      case SUPERVISOR -> actor.isAt(Role.SUPERVISOR, contract.institutionCode());
      case DISPATCHER -> actor.isAt(Role.CLERK, contract.raised().dispatcher());
      default -> actor.isAt(Role.DOCTOR, contract.institutionCode()) || actor.isAt(Role.NURSE, contract.institutionCode());
    };
  }

  /** The parts an actor plays in a contract, as the table of reasons names them. */
  static Set<String> of(Actor actor, FamilyContract contract) {
    return Arrays.stream(values())
        .filter(part -> part.isPlayedBy(actor, contract))
        .map(part -> part.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** What a reason of this actor for an act has to be chosen from. */
  static AskedReason reasonOf(ContractAct act, Actor actor, FamilyContract contract, LocalDate day) {
    return new AskedReason("contract", act.word(), of(actor, contract), day);
  }
}
