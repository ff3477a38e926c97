package org.greenchannel.referral;

import static org.greenchannel.referral.ReferralAct.*;
import static org.greenchannel.referral.ReferralState.*;
import static org.greenchannel.referral.Rows.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Up and sideways, from the receiver's consent to the outcome; and the emergency, which nobody answers. */
final class VisitRows {

  private static final Set<ReferralPart> CLERK = Set.of(ReferralPart.RECEIVING_CLERK);
  private static final Set<ReferralPart> SCHEDULERS =
      Set.of(ReferralPart.RECEIVING_CLERK, ReferralPart.RECEIVING_SYSTEM, ReferralPart.HOUSE);
  private static final Set<ReferralPart> READERS =
      Set.of(ReferralPart.RECEIVING_DOCTOR, ReferralPart.RECEIVING_SYSTEM);

  static final List<Transition> ALL =
      Stream.of(agreed(), underWay(ReferralCourse.UP), ending(), emergency(), underWay(ReferralCourse.EMERGENCY))
          .flatMap(List::stream)
          .toList();

  private VisitRows() {}

  private static List<Transition> agreed() {
    return new Rows(ReferralCourse.UP)
        .each(SCHEDULE, SCHEDULERS, SCHEDULED, ACCEPTED, APPOINTMENT_CANCELLED, EVENT_COMPLETED)
        .each(RESCHEDULE, DESK, SCHEDULED, SCHEDULED, ReferralState.NO_SHOW)
        .row(SCHEDULED, ReferralAct.NO_SHOW, ARRIVALS, ReferralState.NO_SHOW)
        .each(CANCEL_APPOINTMENT, DESK, APPOINTMENT_CANCELLED, SCHEDULED, ReferralState.NO_SHOW, EVENT_COMPLETED)
        .each(ARRIVE, ARRIVALS, ARRIVED, ACCEPTED, SCHEDULED, ReferralState.NO_SHOW)
        .each(INTERIM_NOTE, HOSPITAL, EVENT_COMPLETED, ACCEPTED, SCHEDULED)
        .each(REPORT_OUTCOME, HOSPITAL, COMPLETED, ACCEPTED, SCHEDULED)
        .stays(ESCALATE, BY_HOUSE, ACCEPTED, SCHEDULED, ReferralState.NO_SHOW, APPOINTMENT_CANCELLED)
        .each(DECLINE, CLERK, REJECTED, ACCEPTED, SCHEDULED, ReferralState.NO_SHOW, APPOINTMENT_CANCELLED)
        .list();
  }

  /** From the arrival on an emergency goes as the others do. */
  private static List<Transition> underWay(ReferralCourse course) {
    return new Rows(course)
        .each(INTERIM_NOTE, HOSPITAL, EVENT_COMPLETED, ARRIVED, EVENT_COMPLETED)
        .stays(INTERIM_NOTE, HOSPITAL, AWAITING_INTERPRETATION)
        .each(AWAIT_INTERPRETATION, READERS, AWAITING_INTERPRETATION, ARRIVED, EVENT_COMPLETED)
        .each(ReferralAct.PRELIMINARY_OUTCOME, HOSPITAL, ReferralState.PRELIMINARY_OUTCOME,
            ARRIVED, EVENT_COMPLETED, AWAITING_INTERPRETATION, ReferralState.PRELIMINARY_OUTCOME)
        .each(REPORT_OUTCOME, HOSPITAL, COMPLETED,
            ARRIVED, EVENT_COMPLETED, AWAITING_INTERPRETATION, ReferralState.PRELIMINARY_OUTCOME)
        .stays(ESCALATE, BY_HOUSE, ARRIVED, EVENT_COMPLETED, AWAITING_INTERPRETATION, ReferralState.PRELIMINARY_OUTCOME)
        .stays(REQUEST_DOWN, SPECIALIST, ARRIVED, EVENT_COMPLETED, ReferralState.PRELIMINARY_OUTCOME, COMPLETED)
        .stays(RECORD_FOLLOW_UP, DOCTOR, COMPLETED)
        .list();
  }

  private static List<Transition> ending() {
    return new Rows(ReferralCourse.UP)
        .each(DECLINE, CLERK, FAILED, ARRIVED, EVENT_COMPLETED)
        .cancellationIn(
            ACCEPTED, SCHEDULED, ReferralState.NO_SHOW, APPOINTMENT_CANCELLED, ARRIVED, EVENT_COMPLETED,
            AWAITING_INTERPRETATION, ReferralState.PRELIMINARY_OUTCOME)
        .list();
  }

  private static List<Transition> emergency() {
    return new Rows(ReferralCourse.EMERGENCY)
        .row(ACCEPTED, CANCEL, DOCTOR, CANCELLED)
        .row(ACCEPTED, ARRIVE, ARRIVALS, ARRIVED)
        .row(ACCEPTED, INTERIM_NOTE, HOSPITAL, EVENT_COMPLETED)
        .row(ACCEPTED, REPORT_OUTCOME, HOSPITAL, COMPLETED)
        .row(ACCEPTED, ESCALATE, BY_HOUSE, ACCEPTED)
        .list();
  }
}
