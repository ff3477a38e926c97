package org.greenchannel.referral;

import static org.greenchannel.referral.ReferralAct.*;
import static org.greenchannel.referral.ReferralState.*;
import static org.greenchannel.referral.Rows.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked of a colleague while the patient stays: a remote diagnosis, advice, a test. */
final class RemoteRows {

  private static final Set<ReferralPart> EXAMINERS =
      Set.of(ReferralPart.REFERRING_DOCTOR, ReferralPart.REFERRING_NURSE);
  private static final Set<ReferralPart> REDEEMERS =
      Set.of(ReferralPart.REDEEMING_CLERK, ReferralPart.REDEEMING_SYSTEM);
  private static final Set<ReferralPart> ADVISERS =
      Set.of(ReferralPart.RECEIVING_DOCTOR, ReferralPart.RECEIVING_CLERK);

  static final List<Transition> ALL =
      Stream.of(consult(), advice(), order()).flatMap(List::stream).toList();

  private RemoteRows() {}

  private static List<Transition> consult() {
    return asked(ReferralCourse.CONSULT)
        .row(RECEIVED, ACCEPT, ANSWERERS, ACCEPTED)
        .row(RECEIVED, DECLINE, ANSWERERS, REJECTED)
        .row(RECEIVED, RETURN_WITH_ADVICE, ANSWERERS_AND_DOCTOR, RETURNED)
        .row(RECEIVED, REDIRECT, ANSWERERS, REQUESTED)
        .row(ACCEPTED, EXAMINE, EXAMINERS, AWAITING_INTERPRETATION)
        .row(AWAITING_INTERPRETATION, ReferralAct.PRELIMINARY_OUTCOME, SPECIALIST, ReferralState.PRELIMINARY_OUTCOME)
        .each(DIAGNOSE, SPECIALIST, COMPLETED, AWAITING_INTERPRETATION, ReferralState.PRELIMINARY_OUTCOME)
        .stays(ESCALATE, BY_HOUSE, ACCEPTED, AWAITING_INTERPRETATION, ReferralState.PRELIMINARY_OUTCOME)
        .stays(CONVERT, DOCTOR, COMPLETED, RETURNED, REJECTED)
        .cancellationIn(ACCEPTED, AWAITING_INTERPRETATION, ReferralState.PRELIMINARY_OUTCOME)
        .list();
  }

  private static List<Transition> advice() {
    return asked(ReferralCourse.ADVICE)
        .row(RECEIVED, GIVE_ADVICE, SPECIALIST, COMPLETED)
        .row(RECEIVED, DECLINE, ADVISERS, REJECTED)
        .stays(CONVERT, DOCTOR, COMPLETED)
        .list();
  }

  private static List<Transition> order() {
    return new Rows(ReferralCourse.ORDER)
        .row(DRAFT, REQUEST, DOCTOR, REQUESTED)
        .row(REQUESTED, PRESENT, BY_HOUSE, RECEIVED)
        .row(RECEIVED, REDEEM, REDEEMERS, ACCEPTED)
        .row(RECEIVED, ESCALATE, BY_HOUSE, RECEIVED)
        .row(RECEIVED, EXPIRE, BY_HOUSE, FAILED)
        .each(CANCEL, DOCTOR, CANCELLED, REQUESTED, RECEIVED)
        .row(ACCEPTED, ESCALATE, BY_HOUSE, ACCEPTED)
        .row(ACCEPTED, REPORT_OUTCOME, HOSPITAL, COMPLETED)
        .list();
  }

  /** Asked, put before the receiver, and the questions it may ask back. */
  private static Rows asked(ReferralCourse course) {
    return new Rows(course)
        .row(DRAFT, REQUEST, DOCTOR, REQUESTED)
        .row(REQUESTED, PRESENT, BY_HOUSE, RECEIVED)
        .row(RECEIVED, ASK_INFORMATION, ASKERS, AWAITING_INFORMATION)
        .row(RECEIVED, ESCALATE, BY_HOUSE, RECEIVED)
        .row(AWAITING_INFORMATION, GIVE_INFORMATION, DOCTOR, RECEIVED)
        .row(AWAITING_INFORMATION, ESCALATE, BY_HOUSE, AWAITING_INFORMATION)
        .row(AWAITING_INFORMATION, RETURN_UNANSWERED, BY_HOUSE, RETURNED)
        .each(CANCEL, PLACERS, CANCELLED, REQUESTED, RECEIVED, AWAITING_INFORMATION);
  }
}
