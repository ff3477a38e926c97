package org.greenchannel.referral;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;

/** The part somebody plays in a referral: a role at one of its two institutions. */
public enum ReferralPart {
  /** A doctor of the institution that refers. */
  REFERRING_DOCTOR(Role.DOCTOR, true),
  /** The liaison or clerk of the institution that receives. */
  RECEIVING_CLERK(Role.CLERK, false),
  /** A doctor of the institution that receives. */
  RECEIVING_DOCTOR(Role.DOCTOR, false),
  /** The information system of the institution that receives. */
  RECEIVING_SYSTEM(Role.SYSTEM, false),
  /** The house itself, in a step of the process. */
  HOUSE(null, false);

  private final Role role;
  private final boolean placer;

  ReferralPart(Role role, boolean placer) {
    this.role = role;
    this.placer = placer;
  }

  /** Whether this actor plays the part on a referral between these two institutions. */
  public boolean isPlayedBy(Actor actor, String from, String to) {
    return this == HOUSE
        ? actor == Actor.ENGINE
        : actor != Actor.ENGINE && actor.isAt(role, placer ? from : to);
  }

  /** The word in the published table. */
  public String word() {
    return this == HOUSE ? "house" : role.word() + "@" + (placer ? "from" : "to");
  }
}
