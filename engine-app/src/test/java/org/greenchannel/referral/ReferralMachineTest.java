package org.greenchannel.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.fixtures.StateTables;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Every pair of state and act, by every role on either side and elsewhere: allowed as listed here, or refused. */
class ReferralMachineTest {

  private static final String FROM = "H1";
  private static final String TO = "H2";

  /** The published machine, written a second time by hand: a change of the one must be a change of the other. */
  private static final Set<String> ALLOWED = Set.of(
      "UP draft request doctor@from requested",
      "UP requested decide-urgency doctor@from requested",
      "UP requested declare-emergency house accepted",
      "UP requested present house received",
      "UP requested cancel doctor@from cancelled",
      "UP received accept clerk@to accepted",
      "UP received decline clerk@to rejected",
      "UP received escalate house received",
      "UP received cancel doctor@from cancelled",
      "UP accepted cancel doctor@from cancelled",
      "UP accepted arrive clerk@to in-progress",
      "UP accepted arrive system@to in-progress",
      "UP in-progress report-outcome clerk@to completed",
      "UP in-progress report-outcome doctor@to completed",
      "UP in-progress report-outcome system@to completed",
      "UP in-progress request-down doctor@to in-progress",
      "UP completed request-down doctor@to completed",
      "EMERGENCY accepted cancel doctor@from cancelled",
      "EMERGENCY accepted arrive clerk@to in-progress",
      "EMERGENCY accepted arrive system@to in-progress",
      "EMERGENCY in-progress report-outcome clerk@to completed",
      "EMERGENCY in-progress report-outcome doctor@to completed",
      "EMERGENCY in-progress report-outcome system@to completed",
      "EMERGENCY in-progress request-down doctor@to in-progress",
      "EMERGENCY completed request-down doctor@to completed",
      "DOWN draft request doctor@from requested",
      "DOWN requested refuse house rejected",
      "DOWN requested present house received",
      "DOWN requested cancel doctor@from cancelled",
      "DOWN received accept-handover clerk@to accepted",
      "DOWN received decline-handover clerk@to rejected",
      "DOWN received escalate house received",
      "DOWN received cancel doctor@from cancelled",
      "DOWN accepted schedule-follow-up house completed");

  @Test
  void every_state_act_and_role_is_allowed_as_listed_or_refused_with_a_code() {
    Set<String> found = new TreeSet<>();
    int refused = 0;
    for (ReferralCourse course : ReferralCourse.values()) {
      for (ReferralStatus status : statesOf(course)) {
        for (ReferralAct act : ReferralAct.values()) {
          for (Someone someone : everybody()) {
            Referral referral = at(course, status);
            Refusal refusal = referral.refusalOf(act, someone.actor());
            if (refusal == null) {
              found.add(course + " " + status.word() + " " + act.word() + " " + someone.word() + " "
                  + ReferralMachine.find(course, status, act).orElseThrow().to().word());
            } else {
              refused++;
              assertThat(refusal.code()).startsWith("referral.");
              assertThat(referral.status()).isEqualTo(status);
            }
          }
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED);
    assertThat(refused).isGreaterThan(10_000);
  }

  @Test
  void an_aggregate_does_not_move_against_its_machine() {
    Referral rejected = at(ReferralCourse.UP, ReferralStatus.REJECTED);
    Actor clerk = actor(Role.CLERK, TO);
    assertThatThrownBy(() -> rejected.accept(clerk)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("referral.alreadyDeclined");
    assertThat(rejected.status()).isEqualTo(ReferralStatus.REJECTED);
  }

  @Test
  void the_code_of_a_refusal_says_why() {
    Actor clerk = actor(Role.CLERK, TO);
    assertThat(code(ReferralCourse.UP, ReferralStatus.REQUESTED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.notYetReceived");
    assertThat(code(ReferralCourse.UP, ReferralStatus.RECEIVED, ReferralAct.ARRIVE, clerk)).isEqualTo("referral.notYetAnswered");
    assertThat(code(ReferralCourse.UP, ReferralStatus.ACCEPTED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.alreadyAccepted");
    assertThat(code(ReferralCourse.UP, ReferralStatus.IN_PROGRESS, ReferralAct.DECLINE, clerk)).isEqualTo("referral.alreadyArrived");
    assertThat(code(ReferralCourse.UP, ReferralStatus.COMPLETED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.alreadyCompleted");
    assertThat(code(ReferralCourse.UP, ReferralStatus.CANCELLED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.alreadyCancelled");
    assertThat(code(ReferralCourse.EMERGENCY, ReferralStatus.ACCEPTED, ReferralAct.DECLINE, clerk)).isEqualTo("referral.emergencyCannotBeDeclined");
    assertThat(code(ReferralCourse.DOWN, ReferralStatus.RECEIVED, ReferralAct.ACCEPT, clerk)).isEqualTo("referral.notOfThisKind");
    assertThat(code(ReferralCourse.UP, ReferralStatus.RECEIVED, ReferralAct.ACCEPT, actor(Role.CLERK, FROM))).isEqualTo("referral.notYourAct");
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

        States are those of a FHIR R4 Task. An emergency is a notice: it has no transition by which anybody could decline it.

        | course | state | act | who | next state |
        |---|---|---|---|---|
        %s
        """.formatted(ReferralMachine.TABLE.stream().map(ReferralMachineTest::line).collect(Collectors.joining("\n"))));
  }

  private static String line(Transition row) {
    String who = row.by().stream().map(ReferralPart::word).sorted().collect(Collectors.joining(", "));
    return "| " + row.course().name().toLowerCase(Locale.ROOT) + " | " + row.from().word() + " | " + row.act().word()
        + " | " + who + " | " + row.to().word() + " |";
  }

  /** A requested referral is not yet an emergency: the house declares it one. */
  private static List<ReferralStatus> statesOf(ReferralCourse course) {
    return Arrays.stream(ReferralStatus.values())
        .filter(s -> course != ReferralCourse.EMERGENCY || s != ReferralStatus.REQUESTED)
        .toList();
  }

  private record Someone(String word, Actor actor) {}

  private static List<Someone> everybody() {
    List<Someone> all = new ArrayList<>(List.of(new Someone("house", Actor.ENGINE)));
    for (Role role : Role.values()) {
      all.add(new Someone(role.word() + "@from", actor(role, FROM)));
      all.add(new Someone(role.word() + "@to", actor(role, TO)));
      all.add(new Someone(role.word() + "@elsewhere", actor(role, "H3")));
      all.add(new Someone(role.word() + "@nowhere", actor(role, null)));
    }
    return all;
  }

  private static Actor actor(Role role, String institution) {
    return new Actor("somebody", Set.of(role), institution, null, "PT-1", Locale.SIMPLIFIED_CHINESE);
  }

  private static String code(ReferralCourse course, ReferralStatus status, ReferralAct act, Actor actor) {
    return at(course, status).refusalOf(act, actor).code();
  }

  /** A referral in any state, whether a life leads there or not. */
  private static Referral at(ReferralCourse course, ReferralStatus status) {
    Referral referral = new Referral();
    Urgency urgency = course == ReferralCourse.EMERGENCY ? Urgency.EMERGENCY : Urgency.URGENT;
    set(referral, "id", ReferralId.next());
    set(referral, "kind", course == ReferralCourse.DOWN ? ReferralKind.DOWN : ReferralKind.UP);
    set(referral, "status", status);
    set(referral, "businessStatus", BusinessStatus.AWAITING_TRIAGE);
    set(referral, "route", new Route(FROM, "D1", TO, "0301"));
    set(referral, "triage", new Triage(urgency, "GREEN", true, false, Instant.parse("2026-11-22T06:00:00Z")));
    set(referral, "placing", new Placing("ZZ20261122-0001", UUID.randomUUID(), null, "PT-2", "example",
        LocalDate.of(2026, 11, 22), Instant.parse("2026-11-22T02:00:00Z"), "x"));
    return referral;
  }

  private static void set(Referral referral, String field, Object value) {
    ReflectionTestUtils.setField(referral, field, value);
  }

  private static ClinicalFacts clinical(List<FollowUp> followUps) {
    return new ClinicalFacts(new Diagnosis("I10", "x"), 182, 112, followUps, List.of(), false, null, false, null, null,
        null, null, null, null);
  }
}
