package org.greenchannel.referral.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenchannel.engine.FormerRuns;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralContinuation;
import org.greenchannel.referral.ReferralCourse;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralKind;
import org.springframework.stereotype.Component;

/** Where a referral of the former models goes on, by its state. */
@Component
class CamundaContinuation implements ReferralContinuation {

  /** Elements that only the former models have. */
  private static final String FORMER_UP = "userTask_acceptReferral";
  private static final String FORMER_DOWN = "serviceTask_escalateReply";
  /** Where the outcome was waited for as a message, without a deadline. */
  private static final String OUTCOME_BY_MESSAGE = "eventBasedGateway_whatNext";

  private final FormerRuns runs;

  CamundaContinuation(FormerRuns runs) {
    this.runs = runs;
  }

  @Override
  public List<ReferralId> former() {
    return Stream.of(
            runs.of(ReferUp.KEY, FORMER_UP), runs.of(ReferDown.KEY, FORMER_DOWN), runs.of(ReferUp.KEY, OUTCOME_BY_MESSAGE))
        .flatMap(List::stream).map(ReferralId::new).toList();
  }

  @Override
  public void goOn(Referral referral) {
    if (runs.carryOver(
        ReferUp.KEY, OUTCOME_BY_MESSAGE, referral.id().value(), ReferUp.Elements.SUB_PROCESS_AWAIT_OUTCOME,
        ReferUp.Elements.SERVICE_TASK_SEND_OUTCOME_NOTICE, Answers.ofAwaitedOutcome(referral))) {
      return;
    }
    boolean down = referral.kind() == ReferralKind.DOWN;
    Map<String, Object> answers = new HashMap<>(answers(referral));
    answers.put(ReferUp.Variables.REFERRAL_ID, referral.id().toString());
    runs.goOn(
        down ? ReferDown.KEY : ReferUp.KEY, down ? FORMER_DOWN : FORMER_UP, referral.id().value(),
        down ? downElement(referral) : upElement(referral), answers);
  }

  private static String upElement(Referral referral) {
    return switch (referral.state()) {
      case REQUESTED -> referral.triage() == null
          ? ReferUp.Elements.SERVICE_TASK_ASSESS_REFERRAL : ReferUp.Elements.SERVICE_TASK_RESERVE_SLOT;
      case AWAITING_TRIAGE -> ReferUp.Elements.CALL_ACTIVITY_DECIDE_URGENCY;
      case RECEIVED -> ReferUp.Elements.CALL_ACTIVITY_ASK_RECEIVER;
      case ACCEPTED, SCHEDULED -> referral.course() == ReferralCourse.EMERGENCY
          ? ReferUp.Elements.PARALLEL_GATEWAY_NOTIFY_AND_AWAIT : ReferUp.Elements.SUB_PROCESS_AWAIT_VISIT;
      case ARRIVED -> ReferUp.Elements.SUB_PROCESS_AWAIT_OUTCOME;
      default -> ReferUp.Elements.CALL_ACTIVITY_CLOSE_REFERRAL;
    };
  }

  private static String downElement(Referral referral) {
    return switch (referral.state()) {
      case REQUESTED -> referral.triage() == null
          ? ReferDown.Elements.SERVICE_TASK_ASSESS_DOWN_REFERRAL : ReferDown.Elements.SERVICE_TASK_SEND_HANDOVER;
      case RECEIVED -> ReferDown.Elements.SUB_PROCESS_AWAIT_HANDOVER;
      default -> ReferDown.Elements.CALL_ACTIVITY_CLOSE_REFERRAL;
    };
  }

  private static Map<String, Object> answers(Referral referral) {
    if (referral.triage() == null) {
      return Map.of();
    }
    return switch (referral.state()) {
      case REQUESTED, AWAITING_TRIAGE ->
          referral.kind() == ReferralKind.DOWN ? Answers.ofDown(referral) : Answers.ofRequest(referral);
      case RECEIVED -> referral.kind() == ReferralKind.DOWN ? Answers.ofReply(referral) : Answers.ofUrgency(referral);
      case ACCEPTED, SCHEDULED -> Answers.ofVisit(referral);
      case ARRIVED -> Answers.ofAwaitedOutcome(referral);
      default -> Answers.ofEscalation(referral);
    };
  }
}
