package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.journey.FormerRelease.Old;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The house of now starts on a database of the former release: nothing is lost, every record reads, and what is under way goes on. */
@HouseTest
@TestMethodOrder(OrderAnnotation.class)
@ContextConfiguration(initializers = FormerRelease.class, inheritInitializers = false)
class FormerReleaseTest {

  /** What moves the referrals on comes after what looks at them as they were found. */
  private static final int AFTERWARDS = Integer.MAX_VALUE;
  private static final String REFERRALS = "/api/referrals/";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;

  @BeforeEach
  void on_a_sunday_morning() {
    house.clock().set(TestClock.START);
  }

  /** The oldest tables have no column for it. */
  @BeforeEach
  void one_was_asked_to_cancel() {
    jdbc.sql(
            """
            update referral set cancellation = 'REQUESTED', cancel_reason = 'PATIENT_WITHDREW', cancel_asked_at = timestamptz '2026-11-21 18:00+08',
              cancel_asked_by = 'wang', cancel_due = timestamptz '2026-11-24 18:00+08', cancel_agrees_by_default = false, cancel_round = 1
            where id = ? and cancel_asked_at is null""")
        .param(old(19).id()).update();
  }

  @Test
  void every_referral_is_there_in_the_state_that_its_former_status_meant_and_reads() {
    Map<String, String> states =
        jdbc.sql("select number, state from referral").query((r, i) -> Map.entry(r.getString(1), r.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(states).hasSize(FormerRelease.ALL.size())
        .containsEntry(number(1), "AWAITING_TRIAGE").containsEntry(number(2), "REQUESTED").containsEntry(number(3), "RECEIVED")
        .containsEntry(number(4), "RECEIVED").containsEntry(number(5), "SCHEDULED").containsEntry(number(6), "ACCEPTED")
        .containsEntry(number(7), "ACCEPTED").containsEntry(number(8), "ARRIVED").containsEntry(number(9), "COMPLETED")
        .containsEntry(number(10), "REJECTED").containsEntry(number(12), "CANCELLED").containsEntry(number(13), "RECEIVED")
        .containsEntry(number(14), "COMPLETED").containsEntry(number(16), "COMPLETED").containsEntry(number(17), "ARRIVED")
        .containsEntry(number(18), "SCHEDULED").containsEntry(number(19), "ARRIVED");
    for (Old old : FormerRelease.ALL) {
      Reply seen = house.as("chen").get(REFERRALS + old.id());
      assertThat(seen.status()).as(old.number() + " " + seen.body()).isEqualTo(200);
      assertThat(seen.text("/number")).isEqualTo(old.number());
      assertThat(house.as("liu").get(REFERRALS + old.id() + "/acts").status()).as(old.number()).isIn(200, 404);
    }
  }

  @Test
  void places_that_were_held_are_places_now_and_those_who_came_or_left_hold_none() {
    List<String> holders =
        jdbc.sql("select number from capacity_place where state = 'CONFIRMED' order by number").query(String.class).list();
    assertThat(holders).contains(number(3), number(5)).doesNotContain(number(8), number(9), number(16));
  }

  @Test
  void what_waits_for_somebody_is_in_the_worklist_once_with_its_marks() {
    assertThat(jdbc.sql("select count(*) from work_item where task_id like 'former-%'").query(Integer.class).single()).isZero();
    tasks.createTaskQuery().list().forEach(
        task -> assertThat(jdbc.sql("select count(*) from work_item where task_id = ?").param(task.getId()).query(Integer.class).single())
            .as(task.getTaskDefinitionKey()).isPositive());
    assertThat(jdbc.sql("select count(*) from work_item w where not exists (select 1 from act_ru_task t where t.id_ = w.task_id)")
        .query(Integer.class).single()).as("no work without a task").isZero();
    assertThat(jdbc.sql("select count(*) from work_item where record_id = ? and state_zh is not null").param(old(3).id()).query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void no_process_waits_where_nobody_looks() {
    List<Old> ended = FormerRelease.ALL.stream().filter(o -> o.waitsAt() == null).toList();
    ended.forEach(o -> assertThat(running(o)).as(o.number()).isZero());
    FormerRelease.ALL.stream().filter(o -> o.waitsAt() != null)
        .forEach(o -> assertThat(running(o)).as(o.number()).isEqualTo(1));
    assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_acceptReferral").count()).isZero();
  }

  /** Their process ran by a later model than the others, in which nobody was asked after the outcome. */
  @Test
  @Order(AFTERWARDS)
  void a_hospital_that_owes_an_outcome_from_before_is_asked_after_it_and_may_be_cancelled_with() {
    house.runJobs();
    assertThat(house.as("liu").act(REFERRALS + old(18).id() + "/acts/arrive", Map.of()).text("/state")).isEqualTo("ARRIVED");
    for (int owed : List.of(17, 18)) {
      Reply seen = house.as("chen").get(REFERRALS + old(owed).id());
      assertThat(seen.text("/escalation/step")).as(number(owed)).isEqualTo("OUTCOME");
      assertThat(house.as("chen").get("/api/worklist?search=" + number(owed)).text("/total")).as(number(owed)).isEqualTo("1");
      assertThat(house.as("wang").act(REFERRALS + old(owed).id() + "/acts/request-cancel", Map.of("reason", "PATIENT_WITHDREW")).status()).isEqualTo(200);
    }
    house.runJobs();
    house.clock().set(Instant.parse("2026-12-07T10:00:00Z"));
    house.runJobs();
    assertThat(house.as("chen").get(REFERRALS + old(17).id()).text("/escalation/level")).isEqualTo("SUPERVISOR");
    for (int owed : List.of(17, 18)) {
      reported(owed);
      house.runJobs();
      assertThat(running(old(owed))).as(number(owed)).isZero();
    }
  }

  @Test
  @Order(AFTERWARDS - 1)
  void a_cancellation_that_was_asked_for_before_is_answered_and_the_outcome_still_awaited() {
    house.runJobs();
    Reply refused = house.as("liu").act(
        REFERRALS + old(19).id() + "/acts/refuse-cancel", Map.of("reason", "UNSAFE_TO_STOP", "note", "已安排急查"));
    assertThat(refused.status()).as(String.valueOf(refused.body())).isEqualTo(200);
    assertThat(house.as("chen").get("/api/worklist?search=" + number(19)).body().findValuesAsText("elementId")).containsExactly("userTask_reportOutcome");
    reported(19);
    house.runJobs();
    assertThat(running(old(19))).isZero();
  }

  @Test
  @Order(AFTERWARDS)
  void referrals_under_way_go_their_way_to_the_end() {
    assertThat(house.as("liu").get(REFERRALS + old(5).id()).text("/escalation/step")).as("a time is arranged").isEqualTo("ATTENDANCE");
    assertThat(house.as("liu").get(REFERRALS + old(6).id()).text("/escalation/step")).as("no time is").isEqualTo("VISIT");
    house.runJobs();
    assertThat(house.as("liu").act(REFERRALS + old(3).id() + "/acts/accept", Map.of()).text("/state")).isEqualTo("SCHEDULED");
    house.runJobs();
    assertThat(house.as("liu").act(REFERRALS + old(3).id() + "/acts/arrive", Map.of()).text("/state")).isEqualTo("ARRIVED");
    reported(3);
    assertThat(house.as("liu").act(REFERRALS + old(4).id() + "/acts/decline", Map.of("reason", "NO_CAPACITY")).text("/state")).isEqualTo("REJECTED");
    assertThat(house.as("liu").act(REFERRALS + old(5).id() + "/acts/arrive", Map.of()).text("/state")).isEqualTo("ARRIVED");
    reported(5);
    assertThat(house.as("wang").act(REFERRALS + old(6).id() + "/acts/request-cancel", Map.of("reason", "PATIENT_WITHDREW")).status()).isEqualTo(200);
    assertThat(house.as("liu").act(REFERRALS + old(7).id() + "/acts/arrive", Map.of()).text("/state")).isEqualTo("ARRIVED");
    reported(7);
    reported(8);
    house.runJobs();
    for (int done : List.of(3, 5, 7, 8)) {
      assertThat(house.as("wang").get(REFERRALS + old(done).id()).text("/state")).as(number(done)).isEqualTo("COMPLETED");
    }
    assertThat(house.as("wang").get(REFERRALS + old(3).id()).body().at("/timeline").toString()).contains("系统升级，流程按新版本继续");
    assertThat(running(old(4))).isZero();
    assertThat(running(old(11))).isZero();
    assertThat(running(old(14))).isZero();
  }

  @Test
  void what_is_over_is_refused_with_its_code_and_changes_nothing() {
    for (int over : List.of(9, 10, 12)) {
      Reply refused = house.as("liu").act(REFERRALS + old(over).id() + "/acts/accept", Map.of());
      assertThat(refused.status()).as(number(over)).isEqualTo(409);
      assertThat(refused.text("/code")).startsWith("referral.");
    }
    assertThat(jdbc.sql("select cancel_note from referral where id = ?").param(old(12).id()).query(String.class).single()).isEqualTo("患者改变主意");
  }

  private void reported(int no) {
    Reply done = house.as("chen").act(REFERRALS + old(no).id() + "/acts/report-outcome", ReferralBodies.outcome());
    assertThat(done.status()).as(number(no) + " " + done.body()).isEqualTo(200);
  }

  private long running(Old old) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(old.id().toString()).rootProcessInstances().active().count();
  }

  private static Old old(int no) {
    return FormerRelease.ALL.get(no - 1);
  }

  private static String number(int no) {
    return old(no).number();
  }
}
