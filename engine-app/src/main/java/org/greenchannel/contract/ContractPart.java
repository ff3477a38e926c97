package org.greenchannel.contract;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;

/** The part somebody plays in a contract. */
public enum ContractPart {
  /** The resident. */
  PATIENT("patient"),
  /** A doctor or nurse of the team's institution; that they belong to the team is asked besides. */
  TEAM("doctor@team, nurse@team"),
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
    return this == PATIENT
        ? actor.is(Role.PATIENT) && contract.patientId().equals(actor.patientId())
        : actor.isAt(Role.DOCTOR, contract.institutionCode()) || actor.isAt(Role.NURSE, contract.institutionCode());
  }
}
