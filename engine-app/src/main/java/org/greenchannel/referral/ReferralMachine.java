package org.greenchannel.referral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published state machine of referrals: what the table does not list is refused. The state tables of
 * the documentation are generated from it (states after FHIR R4 Task; base transitions after HL7 BSeR).
 */
public final class ReferralMachine {

  /** Every allowed transition, course by course, in the order of a referral's life. */
  public static final List<Transition> TABLE =
      Stream.of(RequestRows.ALL, VisitRows.ALL, DownRows.ALL, RemoteRows.ALL).flatMap(List::stream).toList();

  private ReferralMachine() {}

  /** The row for an act in a state, whoever does it. */
  static Optional<Transition> find(ReferralCourse course, ReferralState state, ReferralAct act) {
    return TABLE.stream()
        .filter(t -> t.course() == course && t.from() == state && t.act() == act)
        .findFirst();
  }

  /** All rows of an act on a course, whatever the state. */
  static List<Transition> rowsOf(ReferralCourse course, ReferralAct act) {
    return TABLE.stream().filter(t -> t.course() == course && t.act() == act).toList();
  }
}
