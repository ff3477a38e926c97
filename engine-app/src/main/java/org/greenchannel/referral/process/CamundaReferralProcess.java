package org.greenchannel.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.greenchannel.engine.ProcessDoor;
import org.greenchannel.engine.ProcessTimers;
import org.greenchannel.engine.ProcessUnavailable;
import org.greenchannel.processes.AgreeCancellation;
import org.greenchannel.processes.AskInformation;
import org.greenchannel.processes.AskReceiver;
import org.greenchannel.processes.ConsultRemotely;
import org.greenchannel.processes.DecideUrgency;
import org.greenchannel.processes.FollowUpPatient;
import org.greenchannel.processes.OrderExamination;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.processes.RunDeadlines;
import org.greenchannel.processes.SeekAdvice;
import org.greenchannel.referral.DeadlineStep;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralCourse;
import org.greenchannel.referral.ReferralKind;
import org.greenchannel.referral.ReferralProcess;
import org.springframework.stereotype.Component;

/** Tells the models of referrals what was done to the record. */
@Component
class CamundaReferralProcess implements ReferralProcess {

  /** What processes wait for that began before redemption, and the report of the outcome, became tasks. */
  private static final String REDEEMED_ORDER = "referral.redeemed";
  private static final String REPORTED_OUTCOME = "referral.outcomeReported";

  private final ProcessDoor door;
  private final ProcessTimers timers;

  CamundaReferralProcess(ProcessDoor door, ProcessTimers timers) {
    this.door = door;
    this.timers = timers;
  }

  @Override
  public void requested(Referral referral) {
    String key =
        switch (referral.kind()) {
          case UP, LATERAL -> ReferUp.KEY;
          case DOWN -> ReferDown.KEY;
          case CONSULT -> ConsultRemotely.KEY;
          case ADVICE -> SeekAdvice.KEY;
          case ORDER -> OrderExamination.KEY;
        };
    door.start(key, referral.id().value(), Map.of(ReferUp.Variables.REFERRAL_ID, referral.id().toString()));
  }

  @Override
  public void urgencyDecided(Referral referral) {
    complete(DecideUrgency.Elements.USER_TASK_DECIDE_URGENCY, referral, Answers.ofUrgency(referral));
  }

  /** Who waits for information sees the open question in their list too, though only the asked side can answer it. */
  @Override
  public void answered(Referral referral, Reply reply) {
    Map<String, Object> answers =
        switch (reply) {
          case ACCEPTED -> referral.kind() == ReferralKind.DOWN ? new HashMap<>() : Answers.ofAcceptance(referral);
          case INFORMATION -> Answers.ofQuestion(referral);
          default -> new HashMap<>();
        };
    answers.put(AskReceiver.Variables.ANSWER, reply.name());
    complete(replyTask(referral), referral, answers);
    if (reply == Reply.INFORMATION) {
      shared(referral, DeadlineStep.INFORMATION, Answers.replyGroup(referral));
    }
  }

  private static String replyTask(Referral referral) {
    return switch (referral.kind()) {
      case DOWN -> ReferDown.Elements.USER_TASK_ACCEPT_HANDOVER;
      case ADVICE -> SeekAdvice.Elements.USER_TASK_GIVE_ADVICE;
      default -> AskReceiver.Elements.USER_TASK_ANSWER_REFERRAL;
    };
  }

  @Override
  public void informationGiven(Referral referral) {
    complete(
        AskInformation.Elements.USER_TASK_PROVIDE_INFORMATION, referral, Answers.ofInformation(referral));
  }

  /** The clerk's task shows the new moment, and the timer that waits for the next level goes off by it. */
  @Override
  public void deadlineMoved(Referral referral) {
    if (referral.escalation().step() != null) {
      door.due(elementOf(referral, referral.escalation().step()), referral.id().value(), referral.escalation().dueAt());
      timers.move(
          RunDeadlines.Elements.CATCH_EVENT_STEP_DUE, referral.id().value(),
          referral.escalation().nextAt());
    }
    if (referral.escalation().step() == DeadlineStep.INFORMATION) {
      timers.move(
          AskInformation.Elements.BOUNDARY_EVENT_INFORMATION_OVERDUE, referral.id().value(), referral.escalation().dueAt());
    }
  }

  @Override
  public void raisedToEmergency(Referral referral) {
    overtakeCancellation(referral);
    tell(ReferUp.Messages.REFERRAL_RAISED_TO_EMERGENCY, referral, Answers.ofUrgency(referral));
  }

  @Override
  public void cancelled(Referral referral) {
    tell(ReferUp.Messages.REFERRAL_CANCELLED, referral, Map.of());
  }

  @Override
  public void cancellationAsked(Referral referral) {
    tell(ReferUp.Messages.REFERRAL_CANCEL_REQUESTED, referral, Answers.ofCancellation(referral));
  }

  @Override
  public void cancellationAnswered(Referral referral, boolean cancelled) {
    complete(
        AgreeCancellation.Elements.USER_TASK_ANSWER_CANCELLATION, referral,
        Map.of(AgreeCancellation.Variables.CANCELLED, cancelled));
  }

  @Override
  public void declinedLater(Referral referral) {
    tell(ReferUp.Messages.REFERRAL_DECLINED_LATER, referral, Map.of());
  }

  @Override
  public void visitChanged(Referral referral) {
    tell(ReferUp.Messages.REFERRAL_VISIT_CHANGED, referral, Answers.ofVisit(referral));
  }

  @Override
  public void noteWritten(Referral referral, boolean visitOver) {
    if (visitOver) {
      visitEnded(referral);
    }
    if (referral.course() == ReferralCourse.UP || referral.course() == ReferralCourse.EMERGENCY) {
      tell(ReferUp.Messages.REFERRAL_NOTE_REPORTED, referral, Map.of());
    }
  }

  @Override
  public void arrived(Referral referral) {
    visitEnded(referral);
  }

  private void visitEnded(Referral referral) {
    complete(ReferUp.Elements.USER_TASK_RECEIVE_PATIENT, referral, Answers.ofAwaitedOutcome(referral));
  }

  /** An open question whether to cancel is answered by the outcome. */
  @Override
  public void outcomeReported(Referral referral, boolean visitOver) {
    if (visitOver) {
      visitEnded(referral);
    }
    overtakeCancellation(referral);
    Map<String, Object> answers = Answers.ofOutcome(referral);
    DeadlineStep step = referral.kind() == ReferralKind.ORDER ? DeadlineStep.RESULT : DeadlineStep.OUTCOME;
    if (!door.complete(elementOf(referral, step), referral.id().value(), answers)) {
      tell(REPORTED_OUTCOME, referral, answers);
    }
  }

  @Override
  public void handoverAnswered(Referral referral, boolean accepted) {
    answered(referral, accepted ? Reply.ACCEPTED : Reply.DECLINED);
  }

  /** The follow-up may be recorded before its task is there. */
  @Override
  public void followUpRecorded(Referral referral) {
    timers.fire(FollowUpPatient.Elements.CATCH_EVENT_FOLLOW_UP_OPENED, referral.id().value());
    complete(FollowUpPatient.Elements.USER_TASK_RECORD_FOLLOW_UP, referral, Map.of());
  }

  @Override
  public void examined(Referral referral) {
    complete(ConsultRemotely.Elements.USER_TASK_EXAMINE_PATIENT, referral, Answers.ofDiagnosis(referral));
  }

  @Override
  public void diagnosed(Referral referral) {
    overtakeCancellation(referral);
    complete(ConsultRemotely.Elements.USER_TASK_DIAGNOSE_REMOTELY, referral, Map.of());
  }

  @Override
  public void adviceGiven(Referral referral) {
    answered(referral, Reply.ADVISED);
  }

  @Override
  public void redeemed(Referral referral) {
    Map<String, Object> answers = Answers.ofResult(referral);
    if (!door.complete(OrderExamination.Elements.USER_TASK_REDEEM_ORDER, referral.id().value(), answers)) {
      tell(REDEEMED_ORDER, referral, answers);
    }
  }

  @Override
  public void shared(Referral referral, DeadlineStep step, String candidateGroup) {
    door.share(elementOf(referral, step), referral.id().value(), candidateGroup);
  }

  private static String elementOf(Referral referral, DeadlineStep step) {
    return switch (step) {
      case REPLY, ADVICE -> replyTask(referral);
      case INFORMATION -> AskInformation.Elements.USER_TASK_PROVIDE_INFORMATION;
      case TRIAGE -> DecideUrgency.Elements.USER_TASK_DECIDE_URGENCY;
      case VISIT, ATTENDANCE, APPOINTMENT -> ReferUp.Elements.USER_TASK_RECEIVE_PATIENT;
      case OUTCOME -> ReferUp.Elements.USER_TASK_REPORT_OUTCOME;
      case REDEMPTION -> OrderExamination.Elements.USER_TASK_REDEEM_ORDER;
      case RESULT -> OrderExamination.Elements.USER_TASK_REPORT_RESULT;
      case CANCELLATION -> AgreeCancellation.Elements.USER_TASK_ANSWER_CANCELLATION;
      case EXAMINE -> ConsultRemotely.Elements.USER_TASK_EXAMINE_PATIENT;
      case DIAGNOSE -> ConsultRemotely.Elements.USER_TASK_DIAGNOSE_REMOTELY;
      case FOLLOW_UP -> FollowUpPatient.Elements.USER_TASK_RECORD_FOLLOW_UP;
    };
  }

  private void overtakeCancellation(Referral referral) {
    door.complete(
        AgreeCancellation.Elements.USER_TASK_ANSWER_CANCELLATION, referral.id().value(),
        Map.of(AgreeCancellation.Variables.CANCELLED, false));
  }

  private void complete(String element, Referral referral, Map<String, Object> answers) {
    mustBeThere(door.complete(element, referral.id().value(), answers), element, referral);
  }

  private void tell(String message, Referral referral, Map<String, Object> answers) {
    mustBeThere(door.tell(message, referral.id().value(), answers), message, referral);
  }

  /** Record and process move in one transaction, so a missing wait state is broken machinery. */
  private static void mustBeThere(boolean found, String what, Referral referral) {
    if (!found) {
      throw ProcessUnavailable.missing(referral.id().value(), what);
    }
  }
}
