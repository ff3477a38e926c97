package org.greenchannel.referral;

import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;

/** The part somebody plays in a referral: a role at one of its institutions, the patient, or the house. */
public enum ReferralPart {
  /** A doctor of the institution that refers. */
  REFERRING_DOCTOR("doctor@from"),
  /** A nurse of the institution that refers. */
  REFERRING_NURSE("nurse@from"),
  /** The liaison or clerk of the institution that receives. */
  RECEIVING_CLERK("clerk@to"),
  /** The triage nurse of the institution that receives. */
  RECEIVING_NURSE("nurse@to"),
  /** A doctor of the institution that receives. */
  RECEIVING_DOCTOR("doctor@to"),
  /** The information system of the institution that receives. */
  RECEIVING_SYSTEM("system@to"),
  /** Above the liaisons of the institution that receives. */
  RECEIVING_SUPERVISOR("supervisor@to"),
  /** A clerk of an institution where an order may be redeemed. */
  REDEEMING_CLERK("clerk@redeemer"),
  /** The information system of an institution where an order may be redeemed. */
  REDEEMING_SYSTEM("system@redeemer"),
  /** A clerk of the consortium's lead institution, while the answer is escalated to it. */
  DISPATCHER("dispatcher"),
  /** The patient, about their own referral. */
  PATIENT("patient"),
  /** The house itself, in a step of the process. */
  HOUSE("house");

  private final String word;

  ReferralPart(String word) {
    this.word = word;
  }

  /** Whether this actor plays the part on a referral. */
  public boolean isPlayedBy(Actor actor, ReferralRecord referral) {
    return switch (this) {
      case HOUSE -> actor == Actor.ENGINE;
      case DISPATCHER -> actor != Actor.ENGINE && actor.isAt(Role.CLERK, referral.escalation().dispatcher());
      case PATIENT -> actor.is(Role.PATIENT) && referral.placing().patientId().equals(actor.patientId());
      case REDEEMING_CLERK, REDEEMING_SYSTEM -> actor.is(role()) && referral.mayRedeem(actor);
      default -> actor != Actor.ENGINE && actor.isAt(role(), institutionIn(referral));
    };
  }

  /** Plays the part as a member of a profession with a licence of its own. */
  boolean isProfessional() {
    return this == REFERRING_DOCTOR || this == REFERRING_NURSE || this == RECEIVING_NURSE || this == RECEIVING_DOCTOR;
  }

  /** The role at one of the institutions; the patient, the dispatcher and the house have none. */
  Role role() {
    return Role.valueOf(word.substring(0, word.indexOf('@')).toUpperCase(java.util.Locale.ROOT));
  }

  private String institutionIn(ReferralRecord referral) {
    return word.endsWith("@from") ? referral.route().fromInstitution() : referral.receiver();
  }

  /** The word in the published table. */
  public String word() {
    return word;
  }
}
