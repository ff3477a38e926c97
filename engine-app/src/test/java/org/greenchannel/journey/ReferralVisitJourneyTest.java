package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After the yes: appointments that move, patients who do not come, second thoughts of either side; and the other kinds. */
@HouseTest
class ReferralVisitJourneyTest {

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private RuntimeService runtime;
  private Referring people;

  @BeforeEach
  void on_a_sunday_morning() {
    people = new Referring(house);
    house.clock().set(TestClock.START);
    house.runJobs();
  }

  @Test
  void an_appointment_moves_is_missed_and_the_patient_comes_after_all() {
    Reply up = people.accepted();
    assertThat(people.code("liu", up, "reschedule", Map.of("at", "2026-11-21T09:00:00+08:00"))).isEqualTo("referral.appointmentImpossible");
    assertThat(people.code("liu", up, "reschedule", Map.of("at", "9999-12-31T09:00:00+08:00"))).isEqualTo("referral.appointmentImpossible");
    Reply moved = people.done("liu", up, "reschedule", Map.of("at", "2026-11-23T09:00:00+08:00", "place", "门诊三楼", "reason", "PATIENT_ASKED"));
    assertThat(moved.text("/slot/at")).isEqualTo("2026-11-23T01:00:00Z");
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement()
        .satisfies(r -> assertThat(r.path("released").asBoolean()).isTrue());
    assertThat(sandbox.mentioning("sms", up.text("/number"))).last().asString().contains("2026-11-23 09:00");
    house.clock().set(Instant.parse("2026-11-23T04:00:00Z"));
    assertThat(people.done("liu", up, "no-show", Map.of("note", "电话无人接听")).text("/statusText/zh")).isEqualTo("未到诊");
    assertThat(people.done("liu", up, "reschedule", Map.of("at", "2026-11-24T09:00:00+08:00", "reason", "AFTER_NO_SHOW")).text("/state")).isEqualTo("SCHEDULED");
    assertThat(people.done("liu", up, "cancel-appointment", Map.of("reason", "DOCTOR_UNAVAILABLE")).text("/businessStatus")).isEqualTo("appointment-cancelled");
    people.done("liu", up, "schedule", Map.of("at", "2026-11-25T09:00:00+08:00"));
    assertThat(people.done("his", up, "arrive", Map.of()).text("/statusText/zh")).isEqualTo("已到诊");
    assertThat(people.done("chen", up, "interim-note", Map.of("note", "完成心脏彩超")).text("/statusText/zh")).isEqualTo("诊疗中");
    people.done("chen", up, "preliminary-outcome", Map.of("note", "未见急性损害"));
    assertThat(people.done("chen", up, "report-outcome", ReferralBodies.outcome()).text("/state")).isEqualTo("COMPLETED");
    assertThat(people.work("wang", up)).as("the follow-up within two weeks").isEqualTo(1);
  }

  @Test
  void the_hospital_may_have_to_take_its_word_back() {
    Reply up = people.accepted();
    Reply declined = people.done("liu", up, "decline", Map.of("reason", "EQUIPMENT_FAILED"));
    assertThat(declined.text("/status")).isEqualTo("rejected");
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).allMatch(r -> r.path("released").asBoolean());
    assertThat(running(up)).isZero();
  }

  @Test
  void a_cancellation_is_agreed_by_the_other_side() {
    Reply up = people.accepted();
    Reply asked = people.done("zhang", up, "cancel", Map.of("reason", "PATIENT_WITHDREW"));
    assertThat(asked.text("/status")).as("nothing ends without the other side").isEqualTo("accepted");
    assertThat(asked.text("/cancellation/stateText/zh")).isEqualTo("待对方同意");
    assertThat(people.code("wang", up, "cancel", Map.of("reason", "DUPLICATE"))).isEqualTo("referral.cancellationAlreadyAsked");
    assertThat(people.code("wang", up, "confirm-cancel", Map.of())).isEqualTo("referral.notYourAct");
    assertThat(people.done("liu", up, "confirm-cancel", Map.of()).text("/statusText/zh")).isEqualTo("已取消");
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).allMatch(r -> r.path("released").asBoolean());
    assertThat(running(up)).isZero();
  }

  @Test
  void a_cancellation_that_is_refused_leaves_everything_as_it_was() {
    Reply up = people.accepted();
    people.done("wang", up, "cancel", Map.of("reason", "DUPLICATE"));
    Reply refused = people.done("chen", up, "refuse-cancel", Map.of("reason", "UNSAFE_TO_STOP", "note", "已安排急查"));
    assertThat(refused.text("/state")).isEqualTo("SCHEDULED");
    assertThat(refused.text("/cancellation/state")).isEqualTo("REFUSED");
    assertThat(people.code("chen", up, "confirm-cancel", Map.of())).isEqualTo("referral.noCancellationAsked");
    assertThat(people.done("liu", up, "arrive", Map.of()).text("/state")).isEqualTo("ARRIVED");
  }

  @Test
  void a_cancellation_that_nobody_answers_takes_the_default_of_the_table() {
    Reply up = people.accepted();
    Reply asked = people.done("wang", up, "cancel", Map.of("reason", "DUPLICATE"));
    assertThat(asked.text("/cancellation/due")).isEqualTo("2026-11-22T06:00:00Z");
    house.clock().advance(Duration.ofMinutes(241));
    house.runJobs();
    assertThat(people.see("wang", up).text("/statusText/zh")).isEqualTo("已取消");
    assertThat(running(up)).isZero();
  }

  @Test
  void before_silence_decides_the_one_who_is_asked_to_cancel_is_reminded_once() {
    Reply up = people.accepted();
    people.done("wang", up, "cancel", Map.of("reason", "DUPLICATE"));
    house.clock().advance(Duration.ofMinutes(59));
    house.runJobs();
    assertThat(reminders(up)).isEmpty();
    house.clock().advance(Duration.ofMinutes(1));
    house.runJobs();
    house.runJobs();
    assertThat(reminders(up)).singleElement().asString().contains("duijie@yunxi-hospital.example", "2026-11-22 14:00").doesNotContain("高血压", "张桂兰");
    assertThat(people.see("liu", up).body().at("/timeline").findValuesAsText("act")).contains("referral.remind-cancel");
    assertThat(people.done("liu", up, "refuse-cancel", Map.of("reason", "UNSAFE_TO_STOP", "note", "已安排急查")).text("/state")).isEqualTo("SCHEDULED");
  }

  private List<JsonNode> reminders(Reply record) {
    return sandbox.mentioning("mails", record.text("/number")).stream().filter(m -> m.path("subject").asText().contains("取消申请待答复")).toList();
  }

  @Test
  void an_outcome_beats_the_cancellation() {
    Reply up = people.accepted();
    people.done("wang", up, "cancel", Map.of("reason", "DUPLICATE"));
    Reply done = people.done("his", up, "report-outcome", ReferralBodies.outcome());
    assertThat(done.text("/state")).isEqualTo("COMPLETED");
    assertThat(done.text("/cancellation/state")).isEqualTo("OVERTAKEN");
    assertThat(people.code("liu", up, "confirm-cancel", Map.of())).isEqualTo("referral.alreadyCompleted");
  }

  @Test
  void a_patient_goes_sideways_to_an_institution_of_the_same_level() {
    Reply across = people.request("wang", Referring.ofKind("LATERAL", "H51010100302", "0200"));
    assertThat(across.text("/kindText/zh")).isEqualTo("平级转诊");
    assertThat(people.done("tang", across, "accept", Map.of()).text("/status")).isEqualTo("accepted");
    Map<String, Object> named = Map.of("at", "2026-12-02T09:00:00+08:00");
    assertThat(people.done("tang", across, "schedule", named).text("/statusText/zh")).isEqualTo("已预约");
    people.done("tang", across, "arrive", Map.of());
    people.done("tang", across, "report-outcome", ReferralBodies.outcome());
    assertThat(people.see("wang", across).text("/status")).isEqualTo("completed");
  }

  @Test
  void a_hospital_that_publishes_no_places_has_to_name_the_time_and_is_not_called_by_the_act() {
    Reply across = people.request("wang", Referring.ofKind("LATERAL", "H51010100302", "0200"));
    people.done("tang", across, "accept", Map.of());
    int calls = sandbox.mentioning("reservations", across.text("/number")).size();
    for (Map<String, String> without : List.of(Map.<String, String>of(), Map.of("slotId", "R-1"))) {
      Reply refused = people.act("tang", across, people.see("tang", across).text("/state").equals("SCHEDULED") ? "reschedule" : "schedule", without);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text("/code")).isEqualTo("referral.timeNeeded");
      assertThat(refused.text("/detail")).contains("没有在本平台公布号源");
    }
    assertThat(sandbox.mentioning("reservations", across.text("/number"))).hasSize(calls);
    assertThat(people.done("tang", across, "schedule", Map.of("at", "2026-12-02T09:00:00+08:00")).text("/statusText/zh")).isEqualTo("已预约");
  }

  @Test
  void who_accepts_and_names_the_time_at_once_sends_the_patient_each_message_once() {
    Reply across = people.request("wang", Referring.ofKind("LATERAL", "H51010100302", "0200"));
    String acts = "/api/referrals/" + across.text("/id") + "/acts/";
    assertThat(house.as("tang").act(acts + "accept", Map.of()).status()).isEqualTo(200);
    assertThat(house.as("tang").act(acts + "schedule", Map.of("at", "2026-12-02T09:00:00+08:00")).status()).isEqualTo(200);
    house.runJobs();
    house.runJobs();
    assertThat(sandbox.mentioning("sms", across.text("/number"))).doesNotHaveDuplicates();
  }

  @Test
  void examined_here_diagnosed_there_and_then_referred() {
    Reply consult = people.request("wang", Referring.ofKind("CONSULT", "H51010100201", "0301"));
    assertThat(people.done("liu", consult, "accept", Map.of()).text("/statusText/zh")).isEqualTo("待检查");
    assertThat(people.done("wang", consult, "examine", Map.of("results", "动态心电图已上传")).text("/businessStatus")).isEqualTo("awaiting-interpretation");
    assertThat(people.code("wang", consult, "diagnose", Map.of("conclusion", "x"))).isEqualTo("referral.notYourAct");
    Reply read = people.done("chen", consult, "diagnose", Map.of("conclusion", "频发室性早搏", "advice", "建议上转"));
    assertThat(read.text("/outcome/summary")).isEqualTo("频发室性早搏");
    Map<String, Object> there = Map.of("toInstitution", "H51010100201", "toDepartment", "0301", "consent", true);
    Reply up = people.done("wang", consult, "convert", there);
    assertThat(up.text("/kind")).isEqualTo("UP");
    assertThat(up.text("/episodeId")).isEqualTo(consult.text("/episodeId"));
    assertThat(people.see("wang", consult).text("/convertedTo")).isEqualTo(up.text("/id"));
    assertThat(people.code("wang", consult, "convert", there)).isEqualTo("referral.alreadyConverted");
  }

  @Test
  void a_question_is_answered_and_may_become_a_referral() {
    Reply question = people.request("wang", Referring.ofKind("ADVICE", "H51010100201", "0301"));
    assertThat(question.text("/statusText/zh")).isEqualTo("待答复");
    assertThat(people.work("chen", question)).isEqualTo(1);
    assertThat(people.done("chen", question, "give-advice", Map.of("advice", "加用利尿剂")).text("/state")).isEqualTo("COMPLETED");
    assertThat(sandbox.mentioning("mails", question.text("/number"))).last().asString().contains("已答复").doesNotContain("利尿剂");
    people.done("wang", question, "convert", Map.of("toInstitution", "H51010100201", "toDepartment", "0301", "consent", true));
  }

  private long running(Reply record) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(record.text("/id")).count();
  }
}
