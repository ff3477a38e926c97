package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines that act wherever a referral waits for somebody: on the case, in the worklist, by mail, with more people. */
@HouseTest
class ReferralDeadlineJourneyTest {

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private JdbcClient jdbc;
  private Referring people;

  @BeforeEach
  void on_a_sunday_morning() {
    people = new Referring(house);
    house.clock().set(TestClock.START);
    house.runJobs();
  }

  @Test
  void a_doctor_who_does_not_decide_how_urgent_it_is_is_chased() {
    Reply up = people.request("wang", ReferralBodies.unclear());
    assertThat(up.text("/escalation/stepText/zh")).isEqualTo("判断紧急程度");
    assertThat(due("wang", up)).isEqualTo("2026-11-22T06:00:00Z");
    levelAt(up, "wang", "2026-11-22T02:59:00Z", "NONE");
    levelAt(up, "wang", "2026-11-22T03:00:00Z", "REMINDED");
    levelAt(up, "wang", "2026-11-22T04:00:00Z", "DEPUTY");
    assertThat(risen("wang", up)).isEqualTo("DEPUTY");
    assertThat(mailed(up)).as("the people of the institution that refers").contains("liuhe@yunxi-health.example").doesNotContain("duijie@yunxi-hospital.example");
    Reply decided = people.done("wang", up, "decide-urgency", Map.of("urgency", "URGENT", "reason", "症状加重"));
    assertThat(decided.text("/escalation/level")).as("a new step begins").isEqualTo("NONE");
    levelAt(up, "liu", "2026-11-22T06:00:00Z", "REMINDED");
    assertThat(people.see("liu", up).text("/escalation/step")).isEqualTo("REPLY");
  }

  @Test
  void an_appointment_ten_days_ahead_is_not_asked_after_before_its_day() {
    Reply up = people.accepted();
    people.done("liu", up, "reschedule", Map.of("at", "2026-12-02T09:00:00+08:00", "until", "2026-12-02T10:00:00+08:00", "reason", "PATIENT_ASKED"));
    assertThat(people.see("liu", up).text("/escalation/step")).isEqualTo("ATTENDANCE");
    assertThat(due("liu", up)).isEqualTo("2026-12-02T03:00:00Z");
    levelAt(up, "liu", "2026-11-30T02:00:00Z", "NONE");
    levelAt(up, "liu", "2026-12-02T02:59:00Z", "NONE");
    levelAt(up, "liu", "2026-12-02T03:00:00Z", "REMINDED");
    levelAt(up, "liu", "2026-12-02T04:00:00Z", "DEPUTY");
    levelAt(up, "liu", "2026-12-02T06:00:00Z", "SUPERVISOR");
    assertThat(people.work("meng", up)).as("the supervisor sees the open task").isEqualTo(1);
    assertThat(people.done("liu", up, "arrive", Map.of()).text("/escalation/step")).as("what is due next").isEqualTo("OUTCOME");
  }

  @Test
  void a_hospital_that_does_not_report_the_outcome_is_chased_in_working_time() {
    Reply up = people.accepted();
    people.done("liu", up, "arrive", Map.of());
    assertThat(people.see("chen", up).text("/escalation/stepText/zh")).isEqualTo("报告诊疗结果");
    assertThat(due("chen", up)).as("three working days, on a Sunday").isEqualTo("2026-11-25T10:00:00Z");
    assertThat(people.work("liu", up)).as("a doctor reports it").isZero();
    levelAt(up, "chen", "2026-11-24T09:59:00Z", "NONE");
    levelAt(up, "chen", "2026-11-24T10:00:00Z", "REMINDED");
    assertThat(risen("chen", up)).isEqualTo("REMINDED");
    assertThat(mailed(up)).last().isEqualTo("duijie@yunxi-hospital.example");
    people.done("chen", up, "preliminary-outcome", Map.of("note", "待复查"));
    assertThat(due("chen", up)).as("a note does not put it off").isEqualTo("2026-11-25T10:00:00Z");
    levelAt(up, "chen", "2026-11-25T04:00:00Z", "DEPUTY");
    levelAt(up, "chen", "2026-11-25T10:00:00Z", "SUPERVISOR");
    assertThat(people.work("meng", up)).as("the supervisor sees the open task").isEqualTo(1);
    Reply reported = people.done("chen", up, "report-outcome", ReferralBodies.outcome());
    assertThat(reported.text("/escalation/step")).as("the next who has to act").isEqualTo("FOLLOW_UP");
    assertThat(people.work("chen", up)).isZero();
  }

  @Test
  void another_visit_is_waited_for_first_and_then_the_outcome_anew() {
    Reply up = people.accepted();
    people.done("chen", up, "interim-note", Map.of("note", "首次就诊"));
    assertThat(people.see("liu", up).text("/escalation/step")).as("the visit is over, though nobody noted the arrival").isEqualTo("OUTCOME");
    people.done("liu", up, "schedule", Map.of("at", "2026-11-24T09:00:00+08:00"));
    assertThat(people.see("liu", up).text("/escalation/step")).isEqualTo("ATTENDANCE");
    assertThat(people.work("chen", up)).isZero();
    house.clock().set(Instant.parse("2026-11-24T01:00:00Z"));
    people.done("liu", up, "arrive", Map.of());
    assertThat(people.see("chen", up).text("/escalation/step")).isEqualTo("OUTCOME");
    assertThat(people.work("chen", up)).isEqualTo(1);
    people.done("chen", up, "report-outcome", ReferralBodies.outcome());
  }

  @Test
  void after_a_no_show_or_a_cancelled_appointment_another_time_has_to_be_made() {
    Reply up = people.accepted();
    people.done("liu", up, "reschedule", Map.of("at", "2026-11-23T09:00:00+08:00", "reason", "PATIENT_ASKED"));
    house.clock().set(Instant.parse("2026-11-23T01:30:00Z"));
    people.done("liu", up, "no-show", Map.of());
    assertThat(people.see("liu", up).text("/escalation/stepText/zh")).isEqualTo("另约时间");
    assertThat(due("liu", up)).isEqualTo("2026-11-23T05:30:00Z");
    levelAt(up, "liu", "2026-11-23T02:30:00Z", "REMINDED");
    levelAt(up, "liu", "2026-11-23T03:30:00Z", "DEPUTY");
    people.done("liu", up, "reschedule", Map.of("at", "2026-11-24T09:00:00+08:00", "reason", "AFTER_NO_SHOW"));
    assertThat(people.see("liu", up).text("/escalation/level")).isEqualTo("NONE");
    people.done("liu", up, "cancel-appointment", Map.of("reason", "DOCTOR_UNAVAILABLE"));
    levelAt(up, "liu", "2026-11-23T07:30:00Z", "SUPERVISOR");
    assertThat(risen("meng", up)).isEqualTo("SUPERVISOR");
    assertThat(mailed(up)).contains("duijie@yunxi-hospital.example", "fenzhen@yunxi-hospital.example", "yiwuke@yunxi-hospital.example");
    assertThat(people.done("liu", up, "schedule", Map.of("at", "2026-11-25T09:00:00+08:00")).text("/state")).isEqualTo("SCHEDULED");
  }

  @Test
  void where_the_lead_institution_itself_is_late_nobody_is_said_to_have_it_instead() {
    Map<String, Object> body = ReferralBodies.urgent();
    body.put("toInstitution", "H51010000101");
    Reply up = people.request("wang", body);
    levelAt(up, "gao", "2026-12-10T02:00:00Z", "SUPERVISOR");
    assertThat(people.see("gao", up).body().at("/escalation/nextAt").isTextual()).isFalse();
    assertThat(people.see("gao", up).body().at("/timeline").findValuesAsText("act")).doesNotContain("referral.escalate.REASSIGNED");
  }

  @Test
  void a_level_that_a_changed_table_no_longer_knows_ends_the_chain() {
    Reply up = people.request("wang", ReferralBodies.urgent());
    jdbc.sql("update referral set escalation_level = 'REASSIGNED' where number = ?").param(up.text("/number")).update();
    levelAt(up, "liu", "2026-12-10T02:00:00Z", "REASSIGNED");
    assertThat(people.see("liu", up).body().at("/escalation/nextAt").isTextual()).isFalse();
  }

  @Test
  void an_order_that_comes_to_its_end_reminds_the_patient_and_its_results_are_chased() {
    Reply order = people.request("wang", order("ROUTINE"));
    assertThat(due("liu", order)).isEqualTo("2026-11-29T16:00:00Z");
    assertThat(people.work("tang", order)).as("every desk that may redeem it").isEqualTo(1);
    levelAt(order, "liu", "2026-11-27T02:00:00Z", "REMINDED");
    assertThat(sandbox.mentioning("sms", order.text("/number"))).last().asString().contains("2026-11-30 00:00 失效").doesNotContain("血细胞");
    people.done("tang", order, "redeem", Map.of());
    assertThat(people.work("liu", order)).as("redeemed elsewhere").isZero();
    assertThat(people.see("tang", order).text("/escalation/stepText/zh")).isEqualTo("报告检查结果");
    assertThat(due("fang", order)).isEqualTo("2026-11-29T02:00:00Z");
    levelAt(order, "tang", "2026-11-28T02:00:00Z", "REMINDED");
    assertThat(mailed(order)).last().as("who redeemed it").isEqualTo("shiqiao@yunxi-health.example");
    levelAt(order, "tang", "2026-11-29T02:00:00Z", "SUPERVISOR");
    assertThat(risen("tang", order)).isEqualTo("SUPERVISOR");
    assertThat(people.done("tang", order, "report-outcome", ReferralBodies.outcome()).body().at("/escalation/step").isTextual()).isFalse();
  }

  @Test
  void a_routine_referral_that_a_doctor_raises_to_urgent_is_answered_and_seen_sooner() {
    Map<String, Object> body = ReferralBodies.unclear();
    body.putAll(Map.of("urgency", "ROUTINE", "urgencyReason", "患者要求专科评估"));
    Reply up = people.request("wang", body);
    assertThat(up.text("/urgency")).isEqualTo("ROUTINE");
    assertThat(up.text("/replyDue")).isEqualTo("2026-11-23T02:00:00Z");
    house.clock().advance(Duration.ofHours(1));
    assertThat(people.act("wang", up, "raise-urgency", Map.of("urgency", "URGENT")).text("/errors/0/pointer")).isEqualTo("/reason");
    people.done("wang", up, "raise-urgency", Map.of("urgency", "URGENT", "reason", "NEW_RESULT", "note", "肌钙蛋白升高"));
    Reply raised = people.see("liu", up);
    assertThat(raised.text("/urgency")).isEqualTo("URGENT");
    assertThat(raised.text("/channel")).isEqualTo("GREEN");
    assertThat(raised.text("/replyDue")).as("four hours from now").isEqualTo("2026-11-22T07:00:00Z");
    assertThat(due("liu", up)).isEqualTo("2026-11-22T07:00:00Z");
    assertThat(raised.text("/escalation/nextAt")).as("two hours from the request").isEqualTo("2026-11-22T04:00:00Z");
    assertThat(raised.text("/urgencyReason")).isEqualTo("NEW_RESULT");
    assertThat(raised.text("/urgencyReasonText/zh")).as("in words").isNotEqualTo("NEW_RESULT");
    assertThat(raised.body().at("/notes").findValuesAsText("text")).contains("肌钙蛋白升高");
    assertThat(raised.body().at("/timeline").findValuesAsText("act")).contains("referral.raise-urgency");
    levelAt(up, "liu", "2026-11-22T04:00:00Z", "REMINDED");
    for (String lower : List.of("ROUTINE", "URGENT")) {
      assertThat(people.code("wang", up, "raise-urgency", Map.of("urgency", lower, "reason", "NEW_RESULT"))).isEqualTo("referral.urgencyNotHigher");
    }
    people.done("liu", up, "accept", Map.of());
    assertThat(people.see("liu", up).text("/urgency")).as("no table lowers it").isEqualTo("URGENT");
  }

  @Test
  void an_appointment_that_is_too_late_for_the_raised_urgency_does_not_put_off_the_visit() {
    Map<String, Object> body = ReferralBodies.unclear();
    body.putAll(Map.of("urgency", "ROUTINE", "urgencyReason", "患者要求专科评估"));
    Reply up = people.request("wang", body);
    people.done("liu", up, "accept", Map.of());
    people.done("liu", up, people.see("liu", up).text("/state").equals("SCHEDULED") ? "reschedule" : "schedule",
        Map.of("at", "2026-12-02T09:00:00+08:00", "reason", "PATIENT_ASKED"));
    people.done("chen", up, "raise-urgency", Map.of("urgency", "URGENT", "reason", "NEW_RESULT"));
    Reply raised = people.see("liu", up);
    assertThat(raised.text("/escalation/step")).isEqualTo("VISIT");
    assertThat(raised.text("/escalation/dueAt")).as("two days from now").isEqualTo("2026-11-24T02:00:00Z");
    assertThat(due("liu", up)).isEqualTo("2026-11-24T02:00:00Z");
    levelAt(up, "liu", "2026-11-23T02:00:00Z", "REMINDED");
    people.done("liu", up, "reschedule", Map.of("at", "2026-11-23T15:00:00+08:00", "reason", "PATIENT_ASKED"));
    assertThat(people.see("liu", up).text("/escalation/step")).isEqualTo("ATTENDANCE");
  }

  @Test
  void while_information_is_awaited_a_raised_urgency_shortens_both_clocks() {
    Map<String, Object> body = ReferralBodies.unclear();
    body.putAll(Map.of("urgency", "ROUTINE", "urgencyReason", "患者要求专科评估"));
    Reply up = people.request("wang", body);
    people.done("liu", up, "ask-information", Map.of("questions", "请补充心电图"));
    people.done("wang", up, "raise-urgency", Map.of("urgency", "URGENT", "reason", "NEW_RESULT"));
    assertThat(people.see("wang", up).text("/escalation/dueAt")).isEqualTo("2026-11-22T06:00:00Z");
    house.clock().advance(Duration.ofHours(2));
    people.done("wang", up, "give-information", Map.of("answer", "心电图已上传"));
    assertThat(people.see("liu", up).text("/replyDue")).as("four hours were left").isEqualTo("2026-11-22T08:00:00Z");
  }

  private static Map<String, Object> order(String urgency) {
    Map<String, Object> body = Referring.ofKind("ORDER", "H51010100201", "0301");
    body.put("items", List.of(Map.of("kind", "LABORATORY", "code", "250101015", "name", "血细胞分析")));
    body.putAll(Map.of("urgency", urgency, "urgencyReason", "-"));
    return body;
  }

  private void levelAt(Reply record, String user, String moment, String level) {
    house.clock().set(Instant.parse(moment));
    house.runJobs();
    assertThat(people.see(user, record).text("/escalation/level")).as(moment).isEqualTo(level);
  }

  /** By when the record's open task is due, in somebody's worklist. */
  private String due(String user, Reply record) {
    return house.as(user).get("/api/worklist?search=" + record.text("/number")).body().at("/items/0").findPath("dueAt").asText();
  }

  /** How far it has risen there. */
  private String risen(String user, Reply record) {
    return house.as(user).get("/api/worklist?search=" + record.text("/number")).text("/items/0/escalation/level");
  }

  private List<String> mailed(Reply record) {
    return sandbox.mentioning("mails", record.text("/number")).stream().map(m -> m.path("to").asText()).toList();
  }
}
