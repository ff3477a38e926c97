package org.greenchannel.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.fixtures.MachineWalk;
import org.greenchannel.fixtures.StateTables;
import org.junit.jupiter.api.Test;

/**
 * Every course, state and act, by every role on either side and elsewhere, by the patient, the dispatcher with and
 * without escalation, and the house: allowed as listed in {@link PublishedTransitions}, or refused with a stable code.
 */
class ReferralMachineTest {

  @Test
  void every_state_act_and_role_is_allowed_as_listed_or_refused_with_a_code() {
    MachineWalk walk = MachineWalk.of(cases(), List.of(ReferralAct.values()), everybody(), new Published());
    assertThat(walk.allowed()).containsExactlyInAnyOrderElementsOf(PublishedTransitions.all());
    assertThat(CODES).containsAll(walk.refused().keySet());
    assertThat(walk.refusals()).isGreaterThan(200_000);
  }

  private record Case(ReferralCourse course, ReferralState state, boolean cancelling) {}

  private static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    for (ReferralCourse course : ReferralCourse.values()) {
      for (ReferralState state : ReferralState.values()) {
        all.addAll(List.of(new Case(course, state, false), new Case(course, state, true)));
      }
    }
    return all;
  }

  /** The machine as the record holds it. */
  private record Published() implements MachineWalk.Machine<Case, ReferralAct, Someone> {

    @Override
    public Refusal refusalOf(Case in, ReferralAct act, Someone by) {
      Referral referral = AnyReferral.at(in.course(), in.state(), in.cancelling(), by.escalated());
      Refusal refusal = referral.refusalOf(act, by.actor());
      assertThat(referral.state()).isEqualTo(in.state());
      return refusal;
    }

    @Override
    public String line(Case in, ReferralAct act, Someone by) {
      return in.course() + " " + in.state().word() + " " + act.word() + " " + by.word() + " "
          + ReferralMachine.find(in.course(), in.state(), act).orElseThrow().to().word();
    }
  }

  /** The codes that callers may rely on. */
  private static final Set<String> CODES = Set.of(
      "referral.notOfThisKind", "referral.notYourAct", "referral.notRedeemableHere", "referral.emergencyCannotBeDeclined",
      "referral.urgencyAlreadyDecided", "referral.cancellationAlreadyAsked", "referral.noCancellationAsked",
      "referral.stillDraft", "referral.notYetReceived", "referral.notYetAnswered", "referral.informationAwaited",
      "referral.alreadyAccepted", "referral.patientDidNotCome", "referral.appointmentIsCancelled",
      "referral.alreadyArrived", "referral.alreadyExamined", "referral.alreadyCompleted", "referral.alreadyDeclined",
      "referral.alreadyFailed", "referral.alreadyCancelled");

  /** The acts by which a doctor or nurse answers for a judgement, written a second time by hand. */
  private static final Set<String> JUDGEMENTS = Set.of(
      "request", "decide-urgency", "raise-urgency", "return-with-advice", "ask-information", "give-information",
      "interim-note", "await-interpretation", "preliminary-outcome", "report-outcome", "record-follow-up", "request-down",
      "examine", "diagnose", "give-advice", "convert");

  @Test
  void judgements_are_the_acts_listed_and_each_has_a_professional_who_may_do_it() {
    assertThat(Arrays.stream(ReferralAct.values()).filter(ReferralAct::isJudgement).map(ReferralAct::word))
        .containsExactlyInAnyOrderElementsOf(JUDGEMENTS);
    assertThat(ReferralMachine.TABLE).filteredOn(t -> t.act().isJudgement())
        .allSatisfy(t -> assertThat(t.by()).as(t.toString()).anyMatch(ReferralPart::isProfessional));
  }

  @Test
  void a_cancellation_is_asked_once_and_answered_only_when_asked() {
    for (ReferralState state : ReferralState.values()) {
      Actor doctor = AnyReferral.actor(Role.DOCTOR, AnyReferral.FROM);
      Actor clerk = AnyReferral.actor(Role.CLERK, AnyReferral.TO);
      Referral asked = AnyReferral.at(ReferralCourse.UP, state, true, false);
      Referral quiet = AnyReferral.at(ReferralCourse.UP, state, false, false);
      assertThat(asked.refusalOf(ReferralAct.REQUEST_CANCEL, doctor)).isNotNull();
      for (ReferralAct answer : List.of(ReferralAct.CONFIRM_CANCEL, ReferralAct.REFUSE_CANCEL)) {
        assertThat(quiet.refusalOf(answer, clerk)).isNotNull();
      }
    }
  }

  @Test
  void an_order_is_carried_out_by_the_institution_that_redeemed_it_and_by_no_other() {
    Referral order = AnyReferral.at(ReferralCourse.ORDER, ReferralState.RECEIVED, false, false);
    Actor elsewhere = AnyReferral.actor(Role.CLERK, "H3");
    assertThat(order.hasParticipant(elsewhere)).isFalse();
    assertThat(order.refusalOf(ReferralAct.REDEEM, elsewhere).code()).isEqualTo("referral.notRedeemableHere");
    Actor clerk = AnyReferral.actor(Role.CLERK, AnyReferral.REDEEMER);
    assertThat(order.hasParticipant(AnyReferral.actor(Role.DOCTOR, AnyReferral.REDEEMER))).as("at the desk only").isFalse();
    order.redeem(AnyReferral.NOW, clerk);
    assertThat(order.receiver()).isEqualTo(AnyReferral.REDEEMER);
    assertThat(order.refusalOf(ReferralAct.REPORT_OUTCOME, clerk)).isNull();
    assertThat(order.refusalOf(ReferralAct.REPORT_OUTCOME, AnyReferral.actor(Role.CLERK, AnyReferral.TO)).code()).isEqualTo("referral.notYourAct");
    assertThat(order.hasParticipant(AnyReferral.actor(Role.DOCTOR, AnyReferral.REDEEMER))).isTrue();
  }

  @Test
  void nobody_can_decline_delay_or_bargain_about_an_emergency() {
    Set<ReferralAct> never = Set.of(
        ReferralAct.ACCEPT, ReferralAct.DECLINE, ReferralAct.RETURN_WITH_ADVICE, ReferralAct.ASK_INFORMATION,
        ReferralAct.REDIRECT, ReferralAct.REQUEST_CANCEL, ReferralAct.REFUSE_CANCEL, ReferralAct.RETURN_UNANSWERED,
        ReferralAct.CANCEL_APPOINTMENT, ReferralAct.RESCHEDULE);
    assertThat(ReferralMachine.TABLE).filteredOn(t -> t.course() == ReferralCourse.EMERGENCY)
        .extracting(Transition::act).doesNotContainAnyElementsOf(never);
  }

  @Test
  void every_state_of_a_course_is_reached_and_can_be_left_or_is_an_end() {
    for (ReferralCourse course : ReferralCourse.values()) {
      Set<ReferralState> reached = reachedOn(course);
      assertThat(ReferralMachine.TABLE).filteredOn(t -> t.course() == course)
          .allSatisfy(t -> assertThat(reached).as(course + " " + t.from()).contains(t.from()));
      reached.stream().filter(s -> !s.status().isFinal()).forEach(state ->
          assertThat(ReferralMachine.TABLE).as(course + " " + state)
              .anyMatch(t -> t.course() == course && t.from() == state && t.to() != state));
    }
  }

  private static Set<ReferralState> reachedOn(ReferralCourse course) {
    Set<ReferralState> reached = new TreeSet<>(
        Set.of(course == ReferralCourse.EMERGENCY ? ReferralState.ACCEPTED : ReferralState.DRAFT));
    while (reached.addAll(ReferralMachine.TABLE.stream()
        .filter(t -> t.course() == course && reached.contains(t.from())).map(Transition::to).toList())) {
      // one step further each time
    }
    return reached;
  }

  @Test
  void an_aggregate_does_not_move_against_its_machine() {
    Referral rejected = AnyReferral.at(ReferralCourse.UP, ReferralState.REJECTED, false, false);
    Actor clerk = AnyReferral.actor(Role.CLERK, AnyReferral.TO);
    assertThatThrownBy(() -> rejected.accept(clerk, AnyReferral.NOW, null)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("referral.alreadyDeclined");
    assertThat(rejected.state()).isEqualTo(ReferralState.REJECTED);
  }

  @Test
  void the_code_of_a_refusal_says_why() {
    Actor clerk = AnyReferral.actor(Role.CLERK, AnyReferral.TO);
    assertThat(code(ReferralCourse.UP, ReferralState.REQUESTED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.notYetReceived");
    assertThat(code(ReferralCourse.UP, ReferralState.RECEIVED, ReferralAct.ARRIVE, clerk)).isEqualTo("referral.notYetAnswered");
    assertThat(code(ReferralCourse.UP, ReferralState.AWAITING_INFORMATION, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.informationAwaited");
    assertThat(code(ReferralCourse.UP, ReferralState.ACCEPTED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.alreadyAccepted");
    assertThat(code(ReferralCourse.UP, ReferralState.NO_SHOW, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.patientDidNotCome");
    assertThat(code(ReferralCourse.UP, ReferralState.ARRIVED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.alreadyArrived");
    assertThat(code(ReferralCourse.UP, ReferralState.COMPLETED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.alreadyCompleted");
    assertThat(code(ReferralCourse.UP, ReferralState.CANCELLED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.alreadyCancelled");
    assertThat(code(ReferralCourse.EMERGENCY, ReferralState.ACCEPTED, ReferralAct.DECLINE, clerk)).isEqualTo("referral.emergencyCannotBeDeclined");
    assertThat(code(ReferralCourse.DOWN, ReferralState.RECEIVED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.notOfThisKind");
    assertThat(code(ReferralCourse.UP, ReferralState.RECEIVED, ReferralAct.ACCEPT, AnyReferral.actor(Role.CLERK, AnyReferral.FROM)))
        .isEqualTo("referral.notYourAct");
  }

  @Test
  void a_doctor_may_raise_the_urgency_and_nobody_lowers_it() {
    for (Urgency table : Urgency.values()) {
      for (Urgency doctor : Urgency.values()) {
        assertThat(table.orRaisedTo(doctor)).isGreaterThanOrEqualTo(table).isGreaterThanOrEqualTo(doctor);
      }
      assertThat(table.orRaisedTo(null)).isEqualTo(table);
    }
  }

  @Test
  void only_the_latest_follow_ups_in_a_row_count() {
    ClinicalFacts facts = clinical(List.of(
        new FollowUp(LocalDate.of(2026, 10, 1), 170, 100, true),
        new FollowUp(LocalDate.of(2026, 11, 1), 168, 100, true),
        new FollowUp(LocalDate.of(2026, 10, 15), 130, 80, false)));
    assertThat(facts.uncontrolledFollowUps()).isEqualTo(1);
    assertThat(clinical(List.of()).uncontrolledFollowUps()).isZero();
  }

  @Test
  void the_state_table_of_the_documentation_is_the_one_in_code() {
    StateTables.hold("referral", """
        ## Referral

        One flat state; FHIR R4 Task status and businessStatus, and the word on the screen, belong to it.

        | state | status | businessStatus | on the screen | in English |
        |---|---|---|---|---|
        %s

        The machine. `dispatcher` is a clerk of the consortium's lead institution, only while the answer is escalated to it.
        An emergency is a notice: it has no transition by which anybody could decline or delay it.

        | course | state | act | who | next state |
        |---|---|---|---|---|
        %s

        A professional's judgement: a doctor or nurse does these only with a licence and a certificate that are valid on the day.

        %s
        """.formatted(
            Arrays.stream(ReferralState.values()).map(ReferralMachineTest::line).collect(Collectors.joining("\n")),
            ReferralMachine.TABLE.stream().map(ReferralMachineTest::line).collect(Collectors.joining("\n")),
            Arrays.stream(ReferralAct.values()).filter(ReferralAct::isJudgement).map(a -> "`" + a.word() + "`")
                .collect(Collectors.joining(", "))));
  }

  private static String line(ReferralState state) {
    String finer = state.businessStatus() == null ? "" : state.businessStatus();
    return "| " + state.word() + " | " + state.status().word() + " | " + finer + " | "
        + AnyReferral.word(state, Locale.SIMPLIFIED_CHINESE) + " | " + AnyReferral.word(state, Locale.ENGLISH) + " |";
  }

  private static String line(Transition row) {
    String who = row.by().stream().map(ReferralPart::word).sorted().collect(Collectors.joining(", "));
    return "| " + row.course().name().toLowerCase(Locale.ROOT) + " | " + row.from().word() + " | " + row.act().word()
        + " | " + who + " | " + row.to().word() + " |";
  }

  private record Someone(String word, Actor actor, boolean escalated) {}

  private static List<Someone> everybody() {
    List<Someone> all = new ArrayList<>(List.of(new Someone("house", Actor.ENGINE, false)));
    for (Role role : Role.values()) {
      all.add(new Someone(role.word() + "@from", AnyReferral.actor(role, AnyReferral.FROM), false));
      all.add(new Someone(role.word() + "@to", AnyReferral.actor(role, AnyReferral.TO), false));
      all.add(new Someone(role.word() + "@redeemer", AnyReferral.actor(role, AnyReferral.REDEEMER), false));
      all.add(new Someone(role.word() + "@elsewhere", AnyReferral.actor(role, "H3"), false));
      all.add(new Someone(role.word() + "@nowhere", AnyReferral.actor(role, null), false));
      all.add(new Someone(role.word() + "@lead-not-escalated", AnyReferral.actor(role, AnyReferral.LEAD), false));
      all.add(new Someone(
          role == Role.CLERK ? "dispatcher" : role.word() + "@lead", AnyReferral.actor(role, AnyReferral.LEAD), true));
    }
    all.add(new Someone("patient", AnyReferral.patient("PT-2"), false));
    all.add(new Someone("another-patient", AnyReferral.patient("PT-1"), false));
    return all;
  }

  private static String code(ReferralCourse course, ReferralState state, ReferralAct act, Actor actor) {
    return AnyReferral.at(course, state, false, false).refusalOf(act, actor).code();
  }

  private static ClinicalFacts clinical(List<FollowUp> followUps) {
    return new ClinicalFacts(new Diagnosis("I10", "x"), 182, 112, followUps, List.of(), false, null, false, null, null,
        null, null, null, null);
  }
}
