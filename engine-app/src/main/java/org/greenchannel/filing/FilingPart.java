package org.greenchannel.filing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.registry.AskedReason;

/** The part somebody plays in a filing. */
public enum FilingPart {
  /** The insured person. */
  PATIENT("patient"),
  /** A clerk or doctor of the institution that asks for the person. */
  ASKER("clerk@asking, doctor@asking"),
  /** A clerk of the insurer. */
  INSURER_CLERK("clerk@insurer"),
  /** Above the clerks of the insurer. */
  INSURER_SUPERVISOR("supervisor@insurer"),
  /** A clerk of the institution above the insurer, while the check is escalated to it. */
  DISPATCHER("dispatcher"),
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
      case INSURER_SUPERVISOR -> actor.isAt(Role.SUPERVISOR, filing.insurer());
      case DISPATCHER -> actor.isAt(Role.CLERK, filing.raised().dispatcher());
      default -> actor.isAt(Role.CLERK, filing.insurer());
    };
  }

  /** The parts an actor plays in a filing, as the table of reasons names them. */
  static Set<String> of(Actor actor, Filing filing) {
    return Arrays.stream(values())
        .filter(part -> part.isPlayedBy(actor, filing))
        .map(part -> part.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** What a reason of this actor for an act has to be chosen from. */
  static AskedReason reasonOf(FilingAct act, Actor actor, Filing filing, LocalDate day) {
    return new AskedReason("filing", act.word(), of(actor, filing), day);
  }
}
