package org.greenchannel.referral;

import static org.greenchannel.referral.ReferralAct.*;
import static org.greenchannel.referral.ReferralCourse.*;
import static org.greenchannel.referral.ReferralPart.*;
import static org.greenchannel.referral.ReferralStatus.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The published state machine of referrals: what the table does not list is refused. The state tables of
 * the documentation are generated from it (states after FHIR R4 Task; base transitions after HL7 BSeR).
 */
public final class ReferralMachine {

  private static final Set<ReferralPart> ARRIVAL_DESK = Set.of(RECEIVING_CLERK, RECEIVING_SYSTEM);
  private static final Set<ReferralPart> HOSPITAL =
      Set.of(RECEIVING_CLERK, RECEIVING_SYSTEM, RECEIVING_DOCTOR);

  /** Every allowed transition, in the order of a referral's life. */
  public static final List<Transition> TABLE =
      List.of(
          row(UP, DRAFT, REQUEST, REFERRING_DOCTOR, REQUESTED),
          row(UP, REQUESTED, DECIDE_URGENCY, REFERRING_DOCTOR, REQUESTED),
          row(UP, REQUESTED, DECLARE_EMERGENCY, HOUSE, ACCEPTED),
          row(UP, REQUESTED, PRESENT, HOUSE, RECEIVED),
          row(UP, REQUESTED, CANCEL, REFERRING_DOCTOR, CANCELLED),
          row(UP, RECEIVED, ACCEPT, RECEIVING_CLERK, ACCEPTED),
          row(UP, RECEIVED, DECLINE, RECEIVING_CLERK, REJECTED),
          row(UP, RECEIVED, ESCALATE, HOUSE, RECEIVED),
          row(UP, RECEIVED, CANCEL, REFERRING_DOCTOR, CANCELLED),
          row(UP, ACCEPTED, CANCEL, REFERRING_DOCTOR, CANCELLED),
          new Transition(UP, ACCEPTED, ARRIVE, ARRIVAL_DESK, IN_PROGRESS),
          new Transition(UP, IN_PROGRESS, REPORT_OUTCOME, HOSPITAL, COMPLETED),
          row(UP, IN_PROGRESS, REQUEST_DOWN, RECEIVING_DOCTOR, IN_PROGRESS),
          row(UP, COMPLETED, REQUEST_DOWN, RECEIVING_DOCTOR, COMPLETED),
          row(EMERGENCY, ACCEPTED, CANCEL, REFERRING_DOCTOR, CANCELLED),
          new Transition(EMERGENCY, ACCEPTED, ARRIVE, ARRIVAL_DESK, IN_PROGRESS),
          new Transition(EMERGENCY, IN_PROGRESS, REPORT_OUTCOME, HOSPITAL, COMPLETED),
          row(EMERGENCY, IN_PROGRESS, REQUEST_DOWN, RECEIVING_DOCTOR, IN_PROGRESS),
          row(EMERGENCY, COMPLETED, REQUEST_DOWN, RECEIVING_DOCTOR, COMPLETED),
          row(DOWN, DRAFT, REQUEST, REFERRING_DOCTOR, REQUESTED),
          row(DOWN, REQUESTED, REFUSE, HOUSE, REJECTED),
          row(DOWN, REQUESTED, PRESENT, HOUSE, RECEIVED),
          row(DOWN, REQUESTED, CANCEL, REFERRING_DOCTOR, CANCELLED),
          row(DOWN, RECEIVED, ACCEPT_HANDOVER, RECEIVING_CLERK, ACCEPTED),
          row(DOWN, RECEIVED, DECLINE_HANDOVER, RECEIVING_CLERK, REJECTED),
          row(DOWN, RECEIVED, ESCALATE, HOUSE, RECEIVED),
          row(DOWN, RECEIVED, CANCEL, REFERRING_DOCTOR, CANCELLED),
          row(DOWN, ACCEPTED, SCHEDULE_FOLLOW_UP, HOUSE, COMPLETED));

  private ReferralMachine() {}

  /** The row for an act in a state, whoever does it. */
  static Optional<Transition> find(ReferralCourse course, ReferralStatus status, ReferralAct act) {
    return TABLE.stream()
        .filter(t -> t.course() == course && t.from() == status && t.act() == act)
        .findFirst();
  }

  /** All rows of an act on a course, whatever the state. */
  static List<Transition> rowsOf(ReferralCourse course, ReferralAct act) {
    return TABLE.stream().filter(t -> t.course() == course && t.act() == act).toList();
  }

  private static Transition row(
      ReferralCourse course, ReferralStatus from, ReferralAct act, ReferralPart by, ReferralStatus to) {
    return new Transition(course, from, act, Set.of(by), to);
  }
}
