package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.greenchannel.connectors.hospital.HospitalConnector;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The story's first part over HTTP on real PostgreSQL: up, accepted, arrived, reported, down, followed up. */
@HouseTest
class ReferralJourneyTest {

  private static final String REFERRALS = "/api/referrals";

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private HistoryService history;
  @Autowired private HospitalConnector hospital;

  @BeforeEach
  void on_a_sunday_morning_with_every_slot_free() {
    house.clock().set(TestClock.START);
    sandbox.list("reservations").stream()
        .filter(reservation -> !reservation.path("released").asBoolean())
        .forEach(reservation -> hospital.releaseSlot(
            reservation.path("reservationId").asText(), UUID.randomUUID().toString()));
  }

  @Test
  void a_contracted_patient_with_182_over_112_goes_up_through_the_green_channel_and_comes_back() {
    Reply up = house.as("wang").act(REFERRALS, ReferralBodies.urgent());
    assertThat(up.status()).isEqualTo(201);
    String id = up.text("/id");
    String number = up.text("/number");
    assertThat(number).matches("ZZ20261122-\\d{4,}");
    assertThat(up.headers().getLocation()).hasToString("/api/referrals/" + id);
    assertThat(up.text("/urgency")).isEqualTo("URGENT");
    assertThat(up.text("/channel")).isEqualTo("GREEN");
    assertThat(up.text("/replyDue")).isEqualTo("2026-11-22T06:00:00Z");
    assertThat(texts(up.body().at("/decisions"), "ruleId")).containsExactly("REF-UP-004", "REF-GRN-002");
    assertThat(texts(up.body().at("/decisions"), "lawKey"))
        .containsExactly("HYPERTENSION-GUIDE#0", "TIANJIN-OPINION#1.4");

    house.runJobs();
    theSlotIsKeptAndBothSidesAreTold(id, number);

    Reply accepted = house.as("liu").act(REFERRALS + "/" + id + "/acts/accept", Map.of());
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.text("/statusText/zh")).isEqualTo("已预约");
    house.runJobs();
    assertThat(sandbox.mentioning("mails", number)).extracting(m -> m.path("to").asText())
        .containsExactlyInAnyOrder("duijie@yunxi-hospital.example", "liuhe@yunxi-health.example");
    assertThat(sandbox.mentioning("sms", number)).hasSize(2).last().asString().contains("请于 2026-11-22 14:00 到院就诊");

    house.clock().advance(Duration.ofHours(4));
    assertThat(house.as("his").act(REFERRALS + "/" + id + "/acts/arrive", Map.of()).text("/statusText/zh"))
        .isEqualTo("已到诊");
    Reply done = house.as("chen").act(REFERRALS + "/" + id + "/acts/report-outcome", ReferralBodies.outcome());
    assertThat(done.text("/status")).isEqualTo("completed");
    assertThat(pathOf(id)).containsSubsequence(
        ReferUp.Elements.SERVICE_TASK_ASSESS_REFERRAL, ReferUp.Elements.SERVICE_TASK_RESERVE_SLOT,
        ReferUp.Elements.CALL_ACTIVITY_ASK_RECEIVER, ReferUp.Elements.USER_TASK_RECEIVE_PATIENT,
        ReferUp.Elements.USER_TASK_REPORT_OUTCOME, ReferUp.Elements.CALL_ACTIVITY_FOLLOW_UP_PATIENT)
        .doesNotContain(ReferUp.Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT, ReferUp.Elements.CALL_ACTIVITY_DECIDE_URGENCY);

    thePatientComesBack(id);
    primaryCareSeesThePatientAgain(id);
    theTimelineTellsIt(up.text("/episodeId"));
  }

  private void theSlotIsKeptAndBothSidesAreTold(String id, String number) {
    Reply seen = house.as("liu").get(REFERRALS + "/" + id);
    assertThat(seen.text("/status")).isEqualTo("received");
    assertThat(seen.text("/statusText/zh")).isEqualTo("待接收");
    assertThat(seen.text("/slot/kept")).isEqualTo("true");
    assertThat(seen.text("/slot/at")).isEqualTo("2026-11-22T06:00:00Z");
    assertThat(allowed(seen)).containsExactly(
        "accept", "decline", "return-with-advice", "ask-information", "redirect");
    assertThat(sandbox.mentioning("reservations", number)).hasSize(1);
    assertThat(sandbox.mentioning("mails", number)).singleElement()
        .satisfies(mail -> {
          assertThat(mail.path("to").asText()).isEqualTo("duijie@yunxi-hospital.example");
          assertThat(mail.path("text").asText()).contains("2026-11-22 14:00").doesNotContain("张桂兰", "高血压", "182/112");
        });
    assertThat(sandbox.mentioning("sms", number)).singleElement()
        .satisfies(sms -> assertThat(sms.toString()).contains("13800000001").doesNotContain("高血压", "182/112", "systolic"));
    Reply work = house.as("liu").get("/api/worklist?search=" + number);
    assertThat(work.text("/items/0/textZh")).isEqualTo("张*｜女 68｜心血管内科｜剩余 4 小时 0 分｜" + number);
    assertThat(work.text("/items/0/textEn")).isEqualTo("Zhang * | F 68 | Cardiology | 4 h 0 min left | " + number);
    assertThat(house.as("tang").get("/api/worklist?search=" + number).text("/total")).isEqualTo("0");
  }

  private void thePatientComesBack(String up) {
    Reply down = house.as("chen").act(REFERRALS + "/" + up + "/acts/request-down", ReferralBodies.down());
    assertThat(down.status()).isEqualTo(201);
    String id = down.text("/id");
    assertThat(down.text("/kind")).isEqualTo("DOWN");
    assertThat(down.text("/handover/kind")).isEqualTo("FOLLOW_UP");
    assertThat(texts(down.body().at("/decisions"), "ruleId")).containsExactly("REF-DWN-007", "REF-GRN-099");
    assertThat(texts(down.body().at("/decisions"), "lawKey")).first().isEqualTo("REFERRAL-STANDARD#0");
    house.runJobs();
    assertThat(sandbox.mentioning("mails", down.text("/number"))).singleElement()
        .satisfies(m -> assertThat(m.path("to").asText()).isEqualTo("liuhe@yunxi-health.example"));

    assertThat(allowed(house.as("zhou").get(REFERRALS + "/" + id)))
        .containsExactly("ask-information", "accept-handover", "decline-handover");
    Reply taken = house.as("zhou").act(REFERRALS + "/" + id + "/acts/accept-handover", Map.of());
    assertThat(taken.text("/status")).isEqualTo("completed");
    assertThat(taken.text("/handover/followUpScheduledOn")).isEqualTo("2026-12-06");
    house.runJobs();
    assertThat(sandbox.mentioning("sms", down.text("/number"))).singleElement().asString().contains("2026-12-06");
    assertThat(house.as("wang").get(REFERRALS + "/" + up).text("/statusText/zh")).isEqualTo("已下转");
    assertThat(pathOf(id)).containsSubsequence(
        ReferDown.Elements.START_EVENT_DOWN_REFERRAL_REQUESTED, ReferDown.Elements.SERVICE_TASK_ASSESS_DOWN_REFERRAL,
        ReferDown.Elements.GATEWAY_IS_ELIGIBLE, ReferDown.Elements.SERVICE_TASK_SEND_HANDOVER,
        ReferDown.Elements.USER_TASK_ACCEPT_HANDOVER, ReferDown.Elements.GATEWAY_IS_HANDOVER_ACCEPTED,
        ReferDown.Elements.SERVICE_TASK_SCHEDULE_FOLLOW_UP, ReferDown.Elements.CALL_ACTIVITY_FOLLOW_UP_PATIENT)
        .doesNotContain(ReferDown.Elements.END_EVENT_DOWN_REFERRAL_COMPLETED);
  }

  private void primaryCareSeesThePatientAgain(String up) {
    Reply due = house.as("wang").get(REFERRALS + "/" + up);
    assertThat(due.text("/aftercare/dueOn")).isEqualTo("2026-12-06");
    assertThat(allowed(due)).contains("record-follow-up");
    Map<String, Object> visit = Map.of("seenOn", "2026-11-22", "note", "血压 136/82");
    assertThat(house.as("wang").act(REFERRALS + "/" + up + "/acts/record-follow-up", visit).status()).isEqualTo(200);
    assertThat(house.as("wang").act(REFERRALS + "/" + up + "/acts/record-follow-up", visit).text("/code"))
        .isEqualTo("referral.followUpAlreadyRecorded");
    assertThat(pathOf(up)).endsWith(ReferUp.Elements.END_EVENT_REFERRAL_COMPLETED);
  }

  private void theTimelineTellsIt(String episode) {
    Reply timeline = house.as("zhang").get("/api/episodes/" + episode + "/timeline");
    assertThat(texts(timeline.body().at("/steps"), "act")).containsSubsequence(
        "referral.request", "referral.assess.URGENT", "referral.reserve.kept", "referral.accept", "referral.arrive",
        "referral.report-outcome", "referral.request-down", "referral.assess-down.eligible",
        "referral.accept-handover", "referral.schedule-follow-up");
    assertThat(timeline.text("/steps/1/decisions/0/ruleIds/0")).isEqualTo("REF-UP-004");
    assertThat(timeline.body().toString()).doesNotContain("高血压", "182/112", "systolic");
    assertThat(house.as("tang").get("/api/episodes/" + episode + "/timeline").status()).isEqualTo(404);
  }

  @Test
  void a_red_flag_makes_it_an_emergency_notice_that_nobody_can_decline() {
    Reply up = house.as("wang").act(REFERRALS, ReferralBodies.emergency());
    assertThat(up.status()).isEqualTo(201);
    String id = up.text("/id");
    assertThat(up.text("/urgency")).isEqualTo("EMERGENCY");
    assertThat(up.text("/channel")).isEqualTo("EMERGENCY_DIRECT");
    assertThat(up.text("/status")).isEqualTo("accepted");
    assertThat(texts(up.body().at("/decisions"), "ruleId")).containsExactly("REF-UP-002", "REF-GRN-001");
    assertThat(texts(up.body().at("/decisions"), "lawKey")).last().isEqualTo("PHYSICIAN-LAW#27");
    house.runJobs();
    assertThat(sandbox.mentioning("notices", up.text("/number"))).hasSize(1);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).isEmpty();

    Reply declined = house.as("liu")
        .act(REFERRALS + "/" + id + "/acts/decline", Map.of("reason", "NO_CAPACITY"));
    assertThat(declined.status()).isEqualTo(409);
    assertThat(declined.text("/code")).isEqualTo("referral.emergencyCannotBeDeclined");

    assertThat(house.as("liu").act(REFERRALS + "/" + id + "/acts/arrive", Map.of()).status()).isEqualTo(200);
    assertThat(house.as("his").act(REFERRALS + "/" + id + "/acts/report-outcome", ReferralBodies.outcome()).text("/status"))
        .isEqualTo("completed");
    assertThat(pathOf(id)).contains(ReferUp.Elements.SERVICE_TASK_NOTIFY_EMERGENCY_DEPARTMENT,
            ReferUp.Elements.END_EVENT_EMERGENCY_NOTIFIED, ReferUp.Elements.CALL_ACTIVITY_FOLLOW_UP_PATIENT)
        .doesNotContain(ReferUp.Elements.CALL_ACTIVITY_ASK_RECEIVER, ReferUp.Elements.SERVICE_TASK_RESERVE_SLOT);
  }

  private List<String> pathOf(String businessKey) {
    String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).rootProcessInstances().singleResult().getId();
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance)
        .orderPartiallyByOccurrence().asc().list().stream()
        .map(HistoricActivityInstance::getActivityId).toList();
  }

  private static List<String> allowed(Reply reply) {
    return StreamSupport.stream(reply.body().at("/allowedActs").spliterator(), false)
        .filter(a -> a.path("allowed").asBoolean()).map(a -> a.path("act").asText()).toList();
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false).map(n -> n.path(field).asText()).toList();
  }
}
