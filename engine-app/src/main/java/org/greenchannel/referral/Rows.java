package org.greenchannel.referral;

import static org.greenchannel.referral.ReferralPart.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects the rows of the published table, in words that read as the table does. */
final class Rows {

  /** Who may answer a request. */
  static final Set<ReferralPart> ANSWERERS = Set.of(RECEIVING_CLERK, RECEIVING_SUPERVISOR, DISPATCHER);
  /** Who may answer, and the doctor who would treat the patient. */
  static final Set<ReferralPart> ANSWERERS_AND_DOCTOR = and(ANSWERERS, RECEIVING_DOCTOR);
  /** Who may ask for what is missing. */
  static final Set<ReferralPart> ASKERS = and(ANSWERERS_AND_DOCTOR, RECEIVING_NURSE);
  /** Everybody of the receiving hospital who sees the patient. */
  static final Set<ReferralPart> HOSPITAL =
      Set.of(RECEIVING_CLERK, RECEIVING_NURSE, RECEIVING_DOCTOR, RECEIVING_SYSTEM);
  /** Who makes and changes appointments. */
  static final Set<ReferralPart> DESK = Set.of(RECEIVING_CLERK, RECEIVING_SYSTEM);
  /** Who sees that the patient comes. */
  static final Set<ReferralPart> ARRIVALS = and(DESK, RECEIVING_NURSE);
  /** Who may raise how urgent it is. */
  static final Set<ReferralPart> RAISERS = Set.of(REFERRING_DOCTOR, RECEIVING_DOCTOR, RECEIVING_NURSE);
  /** Who may withdraw it. */
  static final Set<ReferralPart> PLACERS = Set.of(REFERRING_DOCTOR, PATIENT);
  /** Who says for the receiver whether a cancellation stands. */
  static final Set<ReferralPart> RELEASERS = Set.of(RECEIVING_CLERK, RECEIVING_DOCTOR);
  static final Set<ReferralPart> DOCTOR = Set.of(REFERRING_DOCTOR);
  static final Set<ReferralPart> SPECIALIST = Set.of(RECEIVING_DOCTOR);
  static final Set<ReferralPart> BY_HOUSE = Set.of(HOUSE);

  private final List<Transition> all = new ArrayList<>();
  private final ReferralCourse course;

  Rows(ReferralCourse course) {
    this.course = course;
  }

  Rows row(ReferralState from, ReferralAct act, Set<ReferralPart> by, ReferralState to) {
    all.add(new Transition(course, from, act, by, to));
    return this;
  }

  /** The same act from each of these states, leaving it as it is. */
  Rows stays(ReferralAct act, Set<ReferralPart> by, ReferralState... states) {
    Arrays.stream(states).forEach(state -> row(state, act, by, state));
    return this;
  }

  /** The same act from each of these states, leading to one. */
  Rows each(ReferralAct act, Set<ReferralPart> by, ReferralState to, ReferralState... states) {
    Arrays.stream(states).forEach(state -> row(state, act, by, to));
    return this;
  }

  /** The cancellation by agreement, beside each of these states. */
  Rows cancellationIn(ReferralState... states) {
    stays(ReferralAct.REQUEST_CANCEL, PLACERS, states);
    each(ReferralAct.CONFIRM_CANCEL, RELEASERS, ReferralState.CANCELLED, states);
    stays(ReferralAct.REFUSE_CANCEL, RELEASERS, states);
    each(ReferralAct.CONCLUDE_CANCEL, BY_HOUSE, ReferralState.CANCELLED, states);
    return stays(ReferralAct.DISMISS_CANCEL, BY_HOUSE, states);
  }

  List<Transition> list() {
    return List.copyOf(all);
  }

  private static Set<ReferralPart> and(Set<ReferralPart> parts, ReferralPart one) {
    EnumSet<ReferralPart> more = EnumSet.copyOf(parts);
    more.add(one);
    return Set.copyOf(more);
  }
}
