package org.greenchannel.referral.process;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.greenchannel.EngineApplication;
import org.greenchannel.act.Role;
import org.greenchannel.processes.AgreeCancellation;
import org.greenchannel.processes.AskInformation;
import org.greenchannel.processes.AskReceiver;
import org.greenchannel.processes.ConsultRemotely;
import org.greenchannel.processes.FollowUpPatient;
import org.greenchannel.processes.OrderExamination;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.processes.RunDeadlines;
import org.greenchannel.referral.Escalation;
import org.greenchannel.referral.Referral;
import org.greenchannel.referral.ReferralCourse;
import org.greenchannel.referral.ReferralKind;
import org.greenchannel.referral.ReferralState;

/** What the processes are told of a referral: ids, answers and deadlines, nothing else. */
final class Answers {

  private static final ZoneId ZONE = ZoneId.of(EngineApplication.ZONE);

  private Answers() {}

  static Map<String, Object> ofRequest(Referral referral) {
    Map<String, Object> answers = ofUrgency(referral);
    answers.put(ReferUp.Variables.DOCTOR_DECIDES, referral.state() == ReferralState.AWAITING_TRIAGE);
    answers.put(ReferUp.Variables.DOCTOR_GROUP, Role.DOCTOR.groupAt(referral.route().fromInstitution()));
    answers.put(ReferUp.Variables.URGENCY_DUE, due(referral));
    return answers;
  }

  /** How urgent it is: who answers by when, or who expects the patient by when. */
  static Map<String, Object> ofUrgency(Referral referral) {
    boolean emergency = referral.course() == ReferralCourse.EMERGENCY;
    Map<String, Object> answers = ofReply(referral);
    answers.put(ReferUp.Variables.EMERGENCY, emergency);
    if (emergency) {
      answers.putAll(ofVisit(referral));
    }
    return answers;
  }

  static Map<String, Object> ofReply(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    answers.put(AskReceiver.Variables.REPLY_GROUP, replyGroup(referral));
    answers.put(AskReceiver.Variables.REPLY_DUE, date(referral.triage().replyDue()));
    return answers;
  }

  /** Who answers a request: doctors give advice, liaisons all else. */
  static String replyGroup(Referral referral) {
    Role role = referral.kind() == ReferralKind.ADVICE ? Role.DOCTOR : Role.CLERK;
    return role.groupAt(referral.route().toInstitution());
  }

  static Map<String, Object> ofDown(Referral referral) {
    Map<String, Object> answers = ofReply(referral);
    answers.put(ReferDown.Variables.ELIGIBLE, referral.state() == ReferralState.REQUESTED);
    return answers;
  }

  static Map<String, Object> ofVisit(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    answers.put(ReferUp.Variables.VISIT_GROUP, receivers(referral));
    answers.put(ReferUp.Variables.VISIT_DUE, due(referral));
    return answers;
  }

  /** The patient has been there: the doctors of the hospital report what came of it. */
  static Map<String, Object> ofAwaitedOutcome(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    answers.put(ReferUp.Variables.OUTCOME_GROUP, Role.DOCTOR.groupAt(referral.receiver()));
    answers.put(ReferUp.Variables.OUTCOME_DUE, due(referral));
    return answers;
  }

  /** The request is accepted: the visit, or the examination, is what comes next. */
  static Map<String, Object> ofAcceptance(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    String examiners =
        Role.DOCTOR.groupAt(referral.route().fromInstitution())
            + "," + Role.NURSE.groupAt(referral.route().fromInstitution());
    answers.put(
        AskReceiver.Variables.NEXT_GROUP,
        referral.kind() == ReferralKind.CONSULT ? examiners : receivers(referral));
    answers.put(AskReceiver.Variables.NEXT_DUE, due(referral));
    return answers;
  }

  static Map<String, Object> ofQuestion(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    answers.put(
        AskReceiver.Variables.INFORMATION_GROUP, Role.DOCTOR.groupAt(referral.route().fromInstitution()));
    answers.put(AskReceiver.Variables.INFORMATION_DUE, due(referral));
    return answers;
  }

  static Map<String, Object> ofInformation(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    answers.put(AskInformation.Variables.INFORMED, true);
    answers.put(AskInformation.Variables.REPLY_DUE, date(referral.triage().replyDue()));
    return answers;
  }

  static Map<String, Object> ofCancellation(Referral referral) {
    String to = referral.route().toInstitution();
    return new HashMap<>(
        Map.of(
            AgreeCancellation.Variables.CANCEL_GROUP, Role.CLERK.groupAt(to) + "," + Role.DOCTOR.groupAt(to),
            AgreeCancellation.Variables.CANCEL_DUE, date(referral.cancellation().due())));
  }

  static Map<String, Object> ofOrder(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    answers.put(OrderExamination.Variables.EXPIRED, false);
    answers.put(OrderExamination.Variables.REDEEM_GROUP, Role.CLERK.groupAt(referral.route().toInstitution()));
    answers.put(OrderExamination.Variables.REDEMPTION_DUE, date(referral.remote().redeemableUntil()));
    return answers;
  }

  /** Who redeemed the order reports what was found. */
  static Map<String, Object> ofResult(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    String at = referral.receiver();
    answers.put(OrderExamination.Variables.RESULT_GROUP, Role.CLERK.groupAt(at) + "," + Role.DOCTOR.groupAt(at));
    answers.put(OrderExamination.Variables.RESULT_DUE, due(referral));
    return answers;
  }

  static Map<String, Object> ofDiagnosis(Referral referral) {
    Map<String, Object> answers = ofEscalation(referral);
    answers.put(
        ConsultRemotely.Variables.DIAGNOSIS_GROUP, Role.DOCTOR.groupAt(referral.route().toInstitution()));
    answers.put(ConsultRemotely.Variables.DIAGNOSIS_DUE, due(referral));
    return answers;
  }

  static Map<String, Object> ofOutcome(Referral referral) {
    boolean follow = referral.aftercare() != null && !referral.aftercare().isDone();
    Map<String, Object> answers = follow ? ofFollowUp(referral) : new HashMap<>();
    answers.put(ReferUp.Variables.MUST_FOLLOW_UP, follow);
    return answers;
  }

  /** After an up-referral the task is there at once, after a hand-over on the morning of its day. */
  static Map<String, Object> ofFollowUp(Referral referral) {
    boolean down = referral.kind() == ReferralKind.DOWN;
    String doctors =
        down ? referral.route().toInstitution() : referral.route().fromInstitution();
    Instant opens =
        down
            ? referral.aftercare().dueOn().atStartOfDay(ZONE).toInstant()
            : referral.escalation().countsFrom();
    Map<String, Object> answers = ofEscalation(referral);
    answers.put(FollowUpPatient.Variables.FOLLOW_UP_OPENS, date(opens));
    answers.put(FollowUpPatient.Variables.FOLLOW_UP_GROUP, Role.DOCTOR.groupAt(doctors));
    answers.put(FollowUpPatient.Variables.FOLLOW_UP_DUE, due(referral));
    return answers;
  }

  static Map<String, Object> ofEscalation(Referral referral) {
    Escalation escalation = referral.escalation();
    Map<String, Object> answers = new HashMap<>();
    answers.put(RunDeadlines.Variables.MORE_ESCALATIONS, escalation.nextAt() != null);
    answers.put(RunDeadlines.Variables.ESCALATION_DUE, date(escalation.nextAt()));
    return answers;
  }

  private static String receivers(Referral referral) {
    String to = referral.route().toInstitution();
    return Role.CLERK.groupAt(to) + "," + Role.NURSE.groupAt(to);
  }

  private static Date due(Referral referral) {
    return date(referral.escalation().dueAt());
  }

  private static Date date(Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
