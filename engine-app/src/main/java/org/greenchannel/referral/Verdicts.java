package org.greenchannel.referral;

import java.util.List;
import java.util.Optional;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;

/** Says why an act is not possible, with a stable code for each reason. */
final class Verdicts {

  private Verdicts() {}

  /** Null when the actor may do the act now. */
  static Refusal refusalOf(ReferralRecord referral, ReferralAct act, Actor actor) {
    List<Transition> rows = ReferralMachine.rowsOf(referral.course(), act);
    if (rows.isEmpty()) {
      return Refusal.conflict(
          referral.course() == ReferralCourse.EMERGENCY && act.isAnAnswer()
              ? "referral.emergencyCannotBeDeclined"
              : "referral.notOfThisKind",
          referral.number());
    }
    Optional<Transition> now = ReferralMachine.find(referral.course(), referral.state(), act);
    if (now.map(List::of).orElse(rows).stream().noneMatch(row -> plays(actor, row, referral))) {
      return Refusal.forbidden(
          act == ReferralAct.REDEEM && performs(actor) ? "referral.notRedeemableHere" : "referral.notYourAct",
          referral.number());
    }
    String code = now.isPresent() ? beyondTheTable(referral, act) : outOfState(referral, act);
    return code == null ? null : Refusal.conflict(code, referral.number());
  }

  /** A clerk, or a system, that would redeem orders if its institution were among those named. */
  private static boolean performs(Actor actor) {
    return actor.institutionCode() != null && (actor.is(Role.CLERK) || actor.is(Role.SYSTEM));
  }

  private static boolean plays(Actor actor, Transition row, ReferralRecord referral) {
    return row.by().stream().anyMatch(part -> part.isPlayedBy(actor, referral));
  }

  /** What a state cannot say: a patient goes down once, a cancellation is answered once, and so on. */
  private static String beyondTheTable(ReferralRecord referral, ReferralAct act) {
    boolean asked = referral.cancellation().isRequested();
    return switch (act) {
      case REQUEST_DOWN -> referral.progress().isReferredDown() ? "referral.alreadyReferredDown" : null;
      case REQUEST_CANCEL -> asked ? "referral.cancellationAlreadyAsked" : null;
      case CONFIRM_CANCEL, REFUSE_CANCEL, CONCLUDE_CANCEL, DISMISS_CANCEL ->
          asked ? null : "referral.noCancellationAsked";
      case CONVERT -> referral.progress().convertedTo() == null ? null : "referral.alreadyConverted";
      case RECORD_FOLLOW_UP -> followUp(referral.aftercare());
      default -> null;
    };
  }

  private static String followUp(Aftercare aftercare) {
    if (aftercare == null) {
      return "referral.noFollowUpDue";
    }
    return aftercare.isDone() ? "referral.followUpAlreadyRecorded" : null;
  }

  private static String outOfState(ReferralRecord referral, ReferralAct act) {
    return act == ReferralAct.DECIDE_URGENCY ? "referral.urgencyAlreadyDecided" : codeOf(referral.state());
  }

  private static String codeOf(ReferralState state) {
    return switch (state) {
      case DRAFT -> "referral.stillDraft";
      case REQUESTED, AWAITING_TRIAGE -> "referral.notYetReceived";
      case RECEIVED -> "referral.notYetAnswered";
      case AWAITING_INFORMATION -> "referral.informationAwaited";
      case ACCEPTED, SCHEDULED -> "referral.alreadyAccepted";
      case NO_SHOW -> "referral.patientDidNotCome";
      case APPOINTMENT_CANCELLED -> "referral.appointmentIsCancelled";
      case ARRIVED, EVENT_COMPLETED -> "referral.alreadyArrived";
      case AWAITING_INTERPRETATION, PRELIMINARY_OUTCOME -> "referral.alreadyExamined";
      case COMPLETED -> "referral.alreadyCompleted";
      case REJECTED, RETURNED -> "referral.alreadyDeclined";
      case FAILED -> "referral.alreadyFailed";
      case CANCELLED -> "referral.alreadyCancelled";
    };
  }
}
