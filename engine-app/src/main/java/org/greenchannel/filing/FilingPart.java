package org.greenchannel.filing;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;

/** The part somebody plays in a filing. */
public enum FilingPart {
  /** The insured person. */
  PATIENT("patient"),
  /** A clerk or doctor of the institution that asks for the person. */
  ASKER("clerk@asking, doctor@asking"),
  /** A clerk of the insurer. */
  INSURER_CLERK("clerk@insurer"),
  /** The house itself. */
  HOUSE("house");

  private final String word;

  FilingPart(String word) {
    this.word = word;
  }

  /** The word in the published table. */
  public String word() {
    return word;
  }

  boolean isPlayedBy(Actor actor, Filing filing) {
    if (actor == Actor.ENGINE || this == HOUSE) {
      return this == HOUSE && actor == Actor.ENGINE;
    }
    return switch (this) {
      case PATIENT -> actor.is(Role.PATIENT) && filing.patientId().equals(actor.patientId());
      case ASKER -> actor.isAt(Role.CLERK, filing.askingInstitution()) || actor.isAt(Role.DOCTOR, filing.askingInstitution());
      default -> actor.isAt(Role.CLERK, filing.insurer());
    };
  }
}
