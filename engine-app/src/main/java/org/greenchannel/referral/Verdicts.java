package org.greenchannel.referral;

import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;

/** Says why an act is not possible, with a stable code for each reason. */
final class Verdicts {

  private Verdicts() {}

  /** Null when the actor may do the act now. */
  static Refusal refusalOf(Referral referral, ReferralAct act, Actor actor) {
    List<Transition> rows = ReferralMachine.rowsOf(referral.course(), act);
    if (rows.isEmpty()) {
      return Refusal.conflict(
          referral.course() == ReferralCourse.EMERGENCY && isAnAnswer(act)
              ? "referral.emergencyCannotBeDeclined"
              : "referral.notOfThisKind",
          referral.number());
    }
    Optional<Transition> now =
        ReferralMachine.find(referral.course(), referral.status(), act);
    if (now.map(List::of).orElse(rows).stream().noneMatch(row -> plays(actor, row, referral.route()))) {
      return Refusal.forbidden("referral.notYourAct", referral.number());
    }
    return now.isPresent()
        ? beyondTheTable(referral, act)
        : Refusal.conflict(codeOf(referral.status()), referral.number());
  }

  private static boolean isAnAnswer(ReferralAct act) {
    return act == ReferralAct.ACCEPT || act == ReferralAct.DECLINE;
  }

  private static boolean plays(Actor actor, Transition row, Route route) {
    return row.by().stream()
        .anyMatch(part -> part.isPlayedBy(actor, route.fromInstitution(), route.toInstitution()));
  }

  /** What a state cannot say: a doctor is asked only where no rule matched, a patient goes down once. */
  private static Refusal beyondTheTable(Referral referral, ReferralAct act) {
    BusinessStatus finer = referral.businessStatus();
    if (act == ReferralAct.DECIDE_URGENCY && finer != BusinessStatus.AWAITING_TRIAGE) {
      return Refusal.conflict("referral.urgencyAlreadyDecided", referral.number());
    }
    if (act == ReferralAct.REQUEST_DOWN && finer == BusinessStatus.REFERRED_DOWN) {
      return Refusal.conflict("referral.alreadyReferredDown", referral.number());
    }
    return null;
  }

  private static String codeOf(ReferralStatus status) {
    return switch (status) {
      case DRAFT -> "referral.stillDraft";
      case REQUESTED -> "referral.notYetReceived";
      case RECEIVED -> "referral.notYetAnswered";
      case ACCEPTED -> "referral.alreadyAccepted";
      case REJECTED -> "referral.alreadyDeclined";
      case IN_PROGRESS -> "referral.alreadyArrived";
      case COMPLETED -> "referral.alreadyCompleted";
      case FAILED -> "referral.alreadyFailed";
      case CANCELLED -> "referral.alreadyCancelled";
    };
  }
}
