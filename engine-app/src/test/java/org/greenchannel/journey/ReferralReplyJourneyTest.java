package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

/** Answers other than yes and no: asked back, returned with advice, sent on, escalated, raised to an emergency. */
@HouseTest
class ReferralReplyJourneyTest {

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  private Referring people;

  @BeforeEach
  void on_a_sunday_morning() {
    people = new Referring(house);
    house.clock().set(TestClock.START);
    house.runJobs();
  }

  @Test
  void the_clock_of_the_answer_stands_still_while_information_is_awaited() {
    Reply up = people.received();
    assertThat(people.see("liu", up).text("/replyDue")).isEqualTo("2026-11-22T06:00:00Z");
    house.clock().advance(Duration.ofHours(1));
    Reply asked = people.done("liu", up, "ask-information", Map.of("questions", "请补充近期心电图"));
    assertThat(asked.text("/statusText/zh")).isEqualTo("待补充材料");
    assertThat(asked.text("/businessStatus")).isEqualTo("awaiting-information");
    assertThat(asked.text("/replyDue")).isEmpty();
    assertThat(asked.text("/information/replyLeftMinutes")).isEqualTo("180");
    assertThat(people.code("liu", up, "accept", Map.of())).isEqualTo("referral.informationAwaited");
    assertThat(people.work("wang", up)).isEqualTo(1);
    assertThat(people.work("liu", up)).as("who waits sees the open question").isEqualTo(1);
    assertThat(house.as("liu").get("/api/worklist?awaiting=true&search=" + up.text("/number")).text("/total")).isEqualTo("1");
    assertThat(people.code("liu", up, "give-information", Map.of("answer", "x"))).as("and does not answer it").isEqualTo("referral.notYourAct");
    assertThat(sandbox.mentioning("mails", up.text("/number"))).last().asString()
        .contains("liuhe@yunxi-health.example", "待补充材料").doesNotContain("心电图");
    house.clock().advance(Duration.ofMinutes(90));
    Reply given = people.done("wang", up, "give-information", Map.of("answer", "心电图窦性心律"));
    assertThat(given.text("/state")).isEqualTo("RECEIVED");
    assertThat(given.text("/replyDue")).as("three hours were left at 12:30").isEqualTo("2026-11-22T07:30:00Z");
    assertThat(given.text("/escalation/nextAt")).as("one of the two hours had passed").isEqualTo("2026-11-22T05:30:00Z");
    assertThat(house.as("liu").get("/api/worklist?awaiting=true&search=" + up.text("/number")).text("/total")).isEqualTo("0");
    assertThat(people.done("liu", up, "accept", Map.of()).text("/statusText/zh")).isEqualTo("已预约");
  }

  @Test
  void information_that_never_comes_sends_the_request_back() {
    Reply up = people.received();
    people.done("liu", up, "ask-information", Map.of("questions", "请补充近期心电图"));
    house.clock().advance(Duration.ofHours(5));
    house.runJobs();
    Reply back = people.see("wang", up);
    assertThat(back.text("/state")).isEqualTo("RETURNED");
    assertThat(back.text("/declineReason/code")).isEqualTo("INFORMATION_NOT_GIVEN");
    assertThat(people.code("wang", up, "give-information", Map.of("answer", "x"))).isEqualTo("referral.alreadyDeclined");
    assertThat(sandbox.mentioning("mails", up.text("/number"))).last().asString().contains("因未补充材料退回");
  }

  @Test
  void a_request_comes_back_with_advice() {
    Reply up = people.received();
    assertThat(people.act("chen", up, "return-with-advice", Map.of()).text("/errors/0/pointer")).isEqualTo("/advice");
    Reply back = people.done("chen", up, "return-with-advice", Map.of("advice", "加用缬沙坦，两周后复诊", "reason", "MANAGEABLE_LOCALLY"));
    assertThat(back.text("/statusText/zh")).isEqualTo("已退回（附建议）");
    assertThat(back.text("/advice")).contains("缬沙坦");
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).allMatch(r -> r.path("released").asBoolean());
    assertThat(sandbox.mentioning("sms", up.text("/number"))).last().asString().contains("给出了建议").doesNotContain("缬沙坦");
  }

  @Test
  void a_request_is_sent_on_without_a_new_one() {
    Reply up = people.received();
    Map<String, Object> there = Map.of("toInstitution", "H51010000101", "toDepartment", "0301", "reason", "BETTER_SUITED");
    assertThat(people.code("liu", up, "redirect", Map.of("toInstitution", "H51010100302", "toDepartment", "0200", "reason", "BETTER_SUITED")))
        .isEqualTo("referral.notUpward");
    assertThat(people.code("liu", up, "redirect", Map.of("toInstitution", "H51010100201", "toDepartment", "0301", "reason", "BETTER_SUITED")))
        .isEqualTo("referral.alreadyThere");
    house.clock().advance(Duration.ofHours(1));
    people.done("liu", up, "redirect", there);
    Reply seen = people.see("gao", up);
    assertThat(seen.text("/state")).isEqualTo("RECEIVED");
    assertThat(seen.text("/number")).isEqualTo(up.text("/number"));
    assertThat(seen.text("/replyDue")).as("a new receiver has its own four hours").isEqualTo("2026-11-22T07:00:00Z");
    assertThat(people.see("liu", up).text("/passedOn/to/code")).as("who sent it on sees only that").isEqualTo("H51010000101");
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).filteredOn(r -> r.path("released").asBoolean()).hasSize(1);
    assertThat(people.done("gao", up, "accept", Map.of()).text("/status")).isEqualTo("accepted");
  }

  @Test
  void a_request_that_nobody_answers_comes_to_the_lead_institution() {
    Reply up = people.received();
    assertThat(people.see("gao", up).status()).isEqualTo(404);
    house.clock().advance(Duration.ofMinutes(241));
    house.runJobs();
    assertThat(people.see("liu", up).text("/escalation/level")).isEqualTo("SUPERVISOR");
    assertThat(people.work("meng", up)).as("the supervisor sees the open task").isEqualTo(1);
    assertThat(people.see("gao", up).status()).isEqualTo(404);
    house.clock().advance(Duration.ofMinutes(60));
    house.runJobs();
    assertThat(people.see("liu", up).text("/escalation/levelText/zh")).isEqualTo("已交牵头机构");
    assertThat(people.work("gao", up)).isEqualTo(1);
    assertThat(sandbox.mentioning("mails", up.text("/number"))).extracting(m -> m.path("to").asText())
        .contains("fenzhen@yunxi-hospital.example", "yiwuke@yunxi-hospital.example", "duijie@jiangzhou-hospital.example");
    Reply taken = people.done("gao", up, "redirect",
        Map.of("toInstitution", "H51010000101", "toDepartment", "0301", "reason", "REPLY_OVERDUE"));
    assertThat(taken.text("/to/code")).isEqualTo("H51010000101");
  }

  @Test
  void deadlines_in_working_time_pass_over_national_day_and_count_the_make_up_saturday() {
    house.clock().set(Instant.parse("2026-09-30T08:00:00Z"));
    Map<String, Object> body = ReferralBodies.down();
    body.putAll(Map.of("kind", "DOWN", "patientId", "PT-LI", "toInstitution", "H51010100301", "toDepartment", "0200"));
    ReferralBodies.handover(body).put("department", "0301");
    Reply down = people.request("chen", body);
    assertThat(people.see("zhou", down).text("/replyDue")).isEqualTo("2026-10-09T08:00:00Z");
    levelAt(down, "2026-10-08T07:59:00Z", "NONE");
    levelAt(down, "2026-10-08T08:00:00Z", "REMINDED");
    levelAt(down, "2026-10-09T02:00:00Z", "DEPUTY");
    levelAt(down, "2026-10-09T08:00:00Z", "SUPERVISOR");
    levelAt(down, "2026-10-10T07:59:00Z", "SUPERVISOR");
    levelAt(down, "2026-10-10T08:00:00Z", "REASSIGNED");
    assertThat(people.done("gao", down, "accept-handover", Map.of()).text("/state")).isEqualTo("COMPLETED");
  }

  private void levelAt(Reply record, String moment, String level) {
    house.clock().set(Instant.parse(moment));
    house.runJobs();
    assertThat(people.see("zhou", record).text("/escalation/level")).as(moment).isEqualTo(level);
  }

  @Test
  void a_doctor_raises_it_to_an_emergency_while_the_hospital_still_thinks() {
    Reply up = people.received();
    assertThat(people.code("wang", up, "raise-urgency", Map.of("urgency", "URGENT", "reason", "NEW_RESULT"))).isEqualTo("referral.urgencyNotHigher");
    assertThat(people.code("liu", up, "raise-urgency", Map.of("urgency", "EMERGENCY", "reason", "NEW_RESULT"))).isEqualTo("referral.notYourAct");
    Reply raised = people.done("wang", up, "raise-urgency", Map.of("urgency", "EMERGENCY", "reason", "RED_FLAG"));
    assertThat(raised.text("/statusText/zh")).isEqualTo("急诊已通知");
    assertThat(raised.text("/channel")).isEqualTo("EMERGENCY_DIRECT");
    assertThat(sandbox.mentioning("notices", up.text("/number"))).hasSize(1);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).allMatch(r -> r.path("released").asBoolean());
    assertThat(people.code("liu", up, "decline", Map.of("reason", "NO_CAPACITY"))).isEqualTo("referral.emergencyCannotBeDeclined");
    assertThat(people.done("liu", up, "arrive", Map.of()).text("/state")).isEqualTo("ARRIVED");
  }
}
