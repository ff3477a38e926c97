package org.greenchannel.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.referral.ReferralState.*;

import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 34 referral transitions of HL7 BSeR (IHE 360X), one by one, by their numbers. */
class BserTransitionsTest {

  private static final Actor INITIATOR = AnyReferral.actor(Role.DOCTOR, AnyReferral.FROM);
  private static final Actor RECIPIENT = AnyReferral.actor(Role.CLERK, AnyReferral.TO);

  /** A transition: its number and words, who does what from where, and where it leads. */
  record Bser(int number, String words, ReferralState from, ReferralAct act, Actor actor, ReferralState to) {
    @Override
    public String toString() {
      return "%02d %s".formatted(number, words);
    }
  }

  static Stream<Bser> transitions() {
    return Stream.of(
        new Bser(1, "sent", DRAFT, ReferralAct.REQUEST, INITIATOR, REQUESTED),
        new Bser(2, "accepted", RECEIVED, ReferralAct.ACCEPT, RECIPIENT, ACCEPTED),
        new Bser(3, "declined", RECEIVED, ReferralAct.DECLINE, RECIPIENT, REJECTED),
        new Bser(4, "cancelled while nothing is promised", RECEIVED, ReferralAct.CANCEL, INITIATOR, CANCELLED),
        new Bser(5, "declined after acceptance", ACCEPTED, ReferralAct.DECLINE, RECIPIENT, REJECTED),
        new Bser(6, "scheduled", ACCEPTED, ReferralAct.SCHEDULE, RECIPIENT, SCHEDULED),
        new Bser(7, "cancellation asked for after acceptance", ACCEPTED, ReferralAct.REQUEST_CANCEL, INITIATOR, ACCEPTED),
        new Bser(8, "interim note after acceptance", ACCEPTED, ReferralAct.INTERIM_NOTE, RECIPIENT, EVENT_COMPLETED),
        new Bser(9, "outcome after acceptance", ACCEPTED, ReferralAct.REPORT_OUTCOME, RECIPIENT, COMPLETED),
        new Bser(10, "declined after scheduling", SCHEDULED, ReferralAct.DECLINE, RECIPIENT, REJECTED),
        new Bser(11, "rescheduled", SCHEDULED, ReferralAct.RESCHEDULE, RECIPIENT, SCHEDULED),
        new Bser(12, "did not come", SCHEDULED, ReferralAct.NO_SHOW, RECIPIENT, NO_SHOW),
        new Bser(13, "appointment cancelled", SCHEDULED, ReferralAct.CANCEL_APPOINTMENT, RECIPIENT, APPOINTMENT_CANCELLED),
        new Bser(14, "cancellation asked for after scheduling", SCHEDULED, ReferralAct.REQUEST_CANCEL, INITIATOR, SCHEDULED),
        new Bser(15, "interim note after scheduling", SCHEDULED, ReferralAct.INTERIM_NOTE, RECIPIENT, EVENT_COMPLETED),
        new Bser(16, "outcome after scheduling", SCHEDULED, ReferralAct.REPORT_OUTCOME, RECIPIENT, COMPLETED),
        new Bser(17, "declined after a no-show", NO_SHOW, ReferralAct.DECLINE, RECIPIENT, REJECTED),
        new Bser(18, "rescheduled after a no-show", NO_SHOW, ReferralAct.RESCHEDULE, RECIPIENT, SCHEDULED),
        new Bser(19, "appointment cancelled after a no-show", NO_SHOW, ReferralAct.CANCEL_APPOINTMENT, RECIPIENT, APPOINTMENT_CANCELLED),
        new Bser(20, "cancellation asked for after a no-show", NO_SHOW, ReferralAct.REQUEST_CANCEL, INITIATOR, NO_SHOW),
        new Bser(21, "scheduled again", APPOINTMENT_CANCELLED, ReferralAct.SCHEDULE, RECIPIENT, SCHEDULED),
        new Bser(22, "cancellation asked for without an appointment", APPOINTMENT_CANCELLED, ReferralAct.REQUEST_CANCEL, INITIATOR, APPOINTMENT_CANCELLED),
        new Bser(23, "cancellation confirmed", ACCEPTED, ReferralAct.CONFIRM_CANCEL, RECIPIENT, CANCELLED),
        new Bser(24, "an outcome beats the cancellation", SCHEDULED, ReferralAct.REPORT_OUTCOME, RECIPIENT, COMPLETED),
        new Bser(25, "declined after a visit", EVENT_COMPLETED, ReferralAct.DECLINE, RECIPIENT, FAILED),
        new Bser(26, "scheduled after a visit", EVENT_COMPLETED, ReferralAct.SCHEDULE, RECIPIENT, SCHEDULED),
        new Bser(27, "appointment cancelled after a visit", EVENT_COMPLETED, ReferralAct.CANCEL_APPOINTMENT, RECIPIENT, APPOINTMENT_CANCELLED),
        new Bser(28, "cancellation asked for after a visit", EVENT_COMPLETED, ReferralAct.REQUEST_CANCEL, INITIATOR, EVENT_COMPLETED),
        new Bser(29, "another interim note", EVENT_COMPLETED, ReferralAct.INTERIM_NOTE, RECIPIENT, EVENT_COMPLETED),
        new Bser(30, "outcome after a visit", EVENT_COMPLETED, ReferralAct.REPORT_OUTCOME, RECIPIENT, COMPLETED),
        new Bser(31, "scheduled, work begins", ACCEPTED, ReferralAct.SCHEDULE, Actor.ENGINE, SCHEDULED),
        new Bser(32, "interim note, work begins", ACCEPTED, ReferralAct.INTERIM_NOTE, AnyReferral.actor(Role.DOCTOR, AnyReferral.TO), EVENT_COMPLETED),
        new Bser(33, "declined while under way", ARRIVED, ReferralAct.DECLINE, RECIPIENT, FAILED),
        new Bser(34, "cancellation asked for while under way", ARRIVED, ReferralAct.REQUEST_CANCEL, INITIATOR, ARRIVED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transitions")
  void the_base_transition_holds(Bser bser) {
    boolean asked = bser.act() == ReferralAct.CONFIRM_CANCEL || bser.number() == 24;
    Referral referral = AnyReferral.at(ReferralCourse.UP, bser.from(), asked, false);
    referral.move(bser.act(), bser.actor());
    assertThat(referral.state()).isEqualTo(bser.to());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transitions")
  void nobody_elsewhere_can_do_it(Bser bser) {
    Referral referral = AnyReferral.at(ReferralCourse.UP, bser.from(), true, false);
    Role role = bser.actor() == Actor.ENGINE ? Role.CLERK : bser.actor().roles().iterator().next();
    assertThat(referral.refusalOf(bser.act(), AnyReferral.actor(role, "H3")).code()).isEqualTo("referral.notYourAct");
    assertThat(referral.state()).isEqualTo(bser.from());
  }
}
