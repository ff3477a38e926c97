package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.greenchannel.connectors.hospital.HospitalConnector;
import org.greenchannel.connectors.hospital.SlotRequest;
import org.greenchannel.connectors.hospital.SlotReservation;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.processes.ReferDown;
import org.greenchannel.processes.ReferUp;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The other ways a referral may go: declined, cancelled, overdue, without a place, decided by a doctor, not down. */
@HouseTest
class ReferralPathsTest {

  private static final String REFERRALS = "/api/referrals";

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private HistoryService history;
  @Autowired private RuntimeService runtime;
  @Autowired private HospitalConnector hospital;

  @BeforeEach
  void on_a_sunday_morning_with_nothing_left_to_do() {
    house.clock().set(TestClock.START);
    house.runJobs();
  }

  @AfterEach
  void the_other_side_behaves_again() {
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"none\"}");
    sandbox.control("/faults", "{\"system\":\"sms\",\"kind\":\"none\"}");
  }

  @Test
  void a_declined_referral_gives_its_slot_back_and_carries_advice() {
    Reply up = request(ReferralBodies.urgent());
    house.runJobs();
    Reply declined = act("liu", up, "decline", Map.of("reason", "BETTER_ELSEWHERE", "advice", "建议转市医院"));
    assertThat(declined.text("/status")).isEqualTo("rejected");
    assertThat(declined.text("/statusText/zh")).isEqualTo("已退回（附建议）");
    assertThat(declined.text("/declineReason/code")).isEqualTo("BETTER_ELSEWHERE");
    house.runJobs();
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement()
        .satisfies(r -> assertThat(r.path("released").asBoolean()).isTrue());
    assertThat(see("wang", up).text("/slot/releasedAt")).isEqualTo("2026-11-22T02:00:00Z");
    assertThat(sandbox.mentioning("mails", up.text("/number"))).last().asString().contains("liuhe@yunxi-health.example");
    assertThat(path(up)).endsWith(ReferUp.Elements.GATEWAY_IS_ACCEPTED, ReferUp.Elements.CALL_ACTIVITY_CLOSE_REFERRAL,
        ReferUp.Elements.END_EVENT_REFERRAL_DECLINED);
    assertThat(act("liu", up, "accept", Map.of()).text("/code")).isEqualTo("referral.alreadyDeclined");
  }

  @Test
  void an_unanswered_referral_goes_up_step_by_step_and_can_still_be_accepted() {
    Reply up = request(ReferralBodies.urgent());
    house.runJobs();
    house.clock().advance(Duration.ofMinutes(239));
    house.runJobs();
    assertThat(see("liu", up).text("/overdue")).isEqualTo("false");
    house.clock().advance(Duration.ofMinutes(2));
    house.runJobs();
    Reply overdue = see("liu", up);
    assertThat(overdue.text("/overdue")).isEqualTo("true");
    assertThat(overdue.body().at("/timeline").toString()).contains("已提醒联络员", "已转副联络员", "已上报主管");
    assertThat(sandbox.mentioning("mails", up.text("/number"))).filteredOn(m -> m.path("subject").asText().contains("催办")).hasSize(1);
    assertThat(house.as("liu").get("/api/worklist?overdue=true&search=" + up.text("/number")).text("/total")).isEqualTo("1");
    assertThat(house.as("liu").get(REFERRALS + "?overdue=true").body().toString()).contains(up.text("/id"));
    assertThat(act("liu", up, "accept", Map.of()).text("/status")).isEqualTo("accepted");
    assertThat(path(up)).contains(ReferUp.Elements.CALL_ACTIVITY_ASK_RECEIVER);
  }

  @Test
  void a_cancelled_referral_ends_its_process_and_gives_its_slot_back() {
    Reply up = request(ReferralBodies.urgent());
    house.runJobs();
    assertThat(act("liu", up, "cancel", Map.of("reason", "x")).text("/code")).isEqualTo("referral.notYourAct");
    assertThat(act("wang", up, "cancel", Map.of("reason", "PATIENT_WITHDREW")).text("/statusText/zh")).isEqualTo("已取消");
    house.runJobs();
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement()
        .satisfies(r -> assertThat(r.path("released").asBoolean()).isTrue());
    assertThat(house.as("liu").get("/api/worklist?search=" + up.text("/number")).text("/total")).isEqualTo("0");
    assertThat(path(up)).endsWith(ReferUp.Elements.CALL_ACTIVITY_CLOSE_CANCELLED, ReferUp.Elements.END_EVENT_REFERRAL_CANCELLED);
    assertThat(running(up)).isZero();
  }

  @Test
  void a_referral_may_be_cancelled_before_the_hospital_was_asked() {
    Reply up = request(ReferralBodies.urgent());
    assertThat(act("wang", up, "cancel", Map.of("reason", "DUPLICATE")).text("/status")).isEqualTo("cancelled");
    house.runJobs();
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).isEmpty();
    assertThat(running(up)).isZero();
  }

  @Test
  void without_a_free_slot_the_liaison_still_decides() {
    takeEverySlotOf("0303");
    Map<String, Object> body = ReferralBodies.urgent();
    body.put("toDepartment", "0303");
    Reply up = request(body);
    house.runJobs();
    Reply seen = see("liu", up);
    assertThat(seen.text("/status")).isEqualTo("received");
    assertThat(seen.text("/slotReserved")).isEqualTo("false");
    assertThat(seen.body().at("/timeline").toString()).contains("暂无号源，由联络员决定");
    assertThat(act("liu", up, "accept", Map.of()).text("/statusText/zh")).isEqualTo("已接收，待安排");
    house.runJobs();
    assertThat(sandbox.mentioning("sms", up.text("/number"))).last().asString().contains("就诊时间将另行通知");
  }

  @Test
  void where_no_rule_matches_a_doctor_decides_and_then_the_channel_follows() {
    Reply up = request(ReferralBodies.unclear());
    assertThat(up.text("/statusText/zh")).isEqualTo("待医生判断");
    assertThat(rules(up)).containsExactly("REF-UP-099", "REF-GRN-099");
    assertThat(house.as("wang").get("/api/worklist?search=" + up.text("/number")).text("/total")).isEqualTo("1");
    assertThat(act("liu", up, "accept", Map.of()).text("/code")).isEqualTo("referral.notYetReceived");
    assertThat(act("wang", up, "decide-urgency", Map.of("urgency", "URGENT")).text("/errors/0/pointer")).isEqualTo("/reason");
    assertThat(act("wang", up, "decide-urgency", Map.of("urgency", "DOCTOR_DECIDES", "reason", "x")).text("/code")).isEqualTo("referral.urgencyWord");
    Reply decided = act("wang", up, "decide-urgency", Map.of("urgency", "URGENT", "reason", "症状加重"));
    assertThat(decided.text("/urgency")).isEqualTo("URGENT");
    assertThat(decided.text("/channel")).isEqualTo("GREEN");
    assertThat(rules(decided)).containsExactly("REF-UP-099", "REF-GRN-099", "REF-GRN-002");
    assertThat(act("wang", up, "decide-urgency", Map.of("urgency", "ROUTINE", "reason", "x")).text("/code"))
        .isEqualTo("referral.urgencyAlreadyDecided");
    house.runJobs();
    assertThat(see("liu", up).text("/status")).isEqualTo("received");
    assertThat(path(up)).contains(ReferUp.Elements.CALL_ACTIVITY_DECIDE_URGENCY, ReferUp.Elements.CALL_ACTIVITY_ASK_RECEIVER);
  }

  @Test
  void a_doctor_who_decides_that_it_is_an_emergency_makes_it_a_notice() {
    Reply up = request(ReferralBodies.unclear());
    Reply decided = act("wang", up, "decide-urgency", Map.of("urgency", "EMERGENCY", "reason", "突发胸痛"));
    assertThat(decided.text("/status")).isEqualTo("accepted");
    house.runJobs();
    assertThat(sandbox.mentioning("notices", up.text("/number"))).hasSize(1);
    assertThat(path(up)).contains(ReferUp.Elements.CALL_ACTIVITY_DECIDE_URGENCY, ReferUp.Elements.END_EVENT_EMERGENCY_NOTIFIED)
        .doesNotContain(ReferUp.Elements.SERVICE_TASK_RESERVE_SLOT);
  }

  @Test
  void a_doctor_raises_the_urgency_of_the_table_and_cannot_lower_it() {
    Map<String, Object> raised = ReferralBodies.unclear();
    raised.putAll(Map.of("urgency", "URGENT", "urgencyReason", "独居，病情进展快"));
    assertThat(request(raised).text("/urgency")).isEqualTo("URGENT");
    Map<String, Object> lowered = ReferralBodies.urgent();
    lowered.putAll(Map.of("urgency", "ROUTINE", "urgencyReason", "患者不急"));
    assertThat(request(lowered).text("/urgency")).isEqualTo("URGENT");
  }

  @Test
  void an_uncontracted_patient_goes_the_ordinary_way() {
    Map<String, Object> body = ReferralBodies.urgent();
    body.putAll(Map.of("patientId", "PT-SMITH", "contractClaimed", false));
    Reply up = request(body);
    assertThat(up.text("/channel")).isEqualTo("ORDINARY");
    assertThat(rules(up)).containsExactly("REF-UP-004", "REF-GRN-007");
    house.runJobs();
    assertThat(see("liu", up).text("/slot/kept")).isEqualTo("false");
    assertThat(sandbox.mentioning("sms", up.text("/number"))).singleElement().asString()
        .contains("Liuhe Township Health Centre has asked").contains("The hospital answers by 2026-11-22 14:00");
  }

  @Test
  void a_sick_hospital_system_delays_the_referral_and_never_books_twice() {
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"fail\",\"after\":true}");
    Reply up = request(ReferralBodies.urgent());
    assertThat(up.status()).isEqualTo(201);
    assertThatThrownBy(house::runJobs).isInstanceOf(RuntimeException.class);
    assertThat(see("wang", up).text("/status")).isEqualTo("requested");
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"none\"}");
    house.clock().advance(Duration.ofHours(1));
    house.runJobs();
    assertThat(see("liu", up).text("/slotReserved")).isEqualTo("true");
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).hasSize(1);
  }

  @Test
  void a_place_whose_answer_was_lost_is_given_back_when_the_referral_is_cancelled() {
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"fail\",\"after\":true}");
    Reply up = request(ReferralBodies.urgent());
    assertThatThrownBy(house::runJobs).isInstanceOf(RuntimeException.class);
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"none\"}");
    assertThat(act("wang", up, "cancel", Map.of("reason", "DUPLICATE")).text("/status")).isEqualTo("cancelled");
    house.runJobs();
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement()
        .satisfies(r -> assertThat(r.path("released").asBoolean()).isTrue());
  }

  @Test
  void two_liaisons_at_once_accept_one_referral_once() throws Exception {
    Reply up = request(ReferralBodies.urgent());
    house.runJobs();
    var pool = Executors.newFixedThreadPool(8);
    Callable<Reply> accept = () -> act("liu", up, "accept", Map.of());
    List<Future<Reply>> all = pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> accept).toList());
    pool.shutdown();
    List<Integer> statuses = all.stream().map(f -> get(f).status()).sorted().toList();
    assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
    assertThat(all.stream().map(f -> get(f).text("/code")).filter(c -> !c.isEmpty()).distinct())
        .isSubsetOf("referral.alreadyAccepted", "request.changedMeanwhile").isNotEmpty();
  }

  @Test
  void a_patient_who_is_not_stable_stays_and_the_record_says_why() {
    Reply up = arrived();
    Map<String, Object> body = ReferralBodies.down();
    Map<String, Object> facts = ReferralBodies.facts();
    facts.put("pendingCritical", true);
    body.put("facts", facts);
    Reply down = act("chen", up, "request-down", body);
    assertThat(down.status()).isEqualTo(201);
    assertThat(down.text("/status")).isEqualTo("rejected");
    assertThat(down.text("/statusText/zh")).isEqualTo("不符合下转条件");
    assertThat(rules(down)).first().isEqualTo("REF-DWN-002");
    assertThat(path(down)).endsWith(ReferDown.Elements.GATEWAY_IS_ELIGIBLE, ReferDown.Elements.END_EVENT_DOWN_REFERRAL_REFUSED);
    house.runJobs();
    assertThat(sandbox.mentioning("mails", down.text("/number"))).isEmpty();
    assertThat(act("chen", up, "request-down", ReferralBodies.down()).text("/status")).isEqualTo("requested");
  }

  @Test
  void a_declined_hand_over_goes_back_to_the_hospital_and_may_be_asked_again() {
    Reply up = arrived();
    Reply down = act("chen", up, "request-down", ReferralBodies.down());
    assertThat(act("chen", up, "request-down", ReferralBodies.down()).text("/code")).isEqualTo("referral.downAlreadyRequested");
    house.runJobs();
    assertThat(act("tang", down, "accept-handover", Map.of()).status()).isEqualTo(404);
    assertThat(act("zhou", down, "decline-handover", Map.of("reason", "DRUG_MISSING")).text("/statusText/zh")).isEqualTo("已退回");
    house.runJobs();
    assertThat(path(down)).endsWith(ReferDown.Elements.CALL_ACTIVITY_CLOSE_REFERRAL, ReferDown.Elements.END_EVENT_HANDOVER_DECLINED);
    assertThat(act("chen", up, "request-down", ReferralBodies.down()).status()).isEqualTo(201);
  }

  @Test
  void a_hand_over_that_nobody_answers_is_escalated_and_one_may_be_cancelled() {
    Reply up = arrived();
    Reply down = act("chen", up, "request-down", ReferralBodies.down());
    house.runJobs();
    house.clock().advance(Duration.ofHours(25));
    house.runJobs();
    assertThat(see("zhou", down).text("/escalation/level")).as("a Sunday does not count").isEqualTo("NONE");
    house.clock().set(Instant.parse("2026-11-24T10:00:00Z"));
    house.runJobs();
    assertThat(see("zhou", down).text("/overdue")).as("two working days are over").isEqualTo("true");
    assertThat(act("chen", down, "cancel", Map.of("reason", "CONDITION_CHANGED", "note", "病情变化")).text("/status")).isEqualTo("cancelled");
    house.runJobs();
    assertThat(running(down)).isZero();
  }

  private void takeEverySlotOf(String department) {
    SlotReservation last;
    do {
      last = hospital.reserveSlot(
          new SlotRequest("H51010100201", department, null, null, null, true, "other", "别人", null),
          UUID.randomUUID().toString());
    } while (last instanceof SlotReservation.Reserved);
  }

  private Reply arrived() {
    Reply up = request(ReferralBodies.urgent());
    house.runJobs();
    act("liu", up, "accept", Map.of());
    house.runJobs();
    assertThat(act("liu", up, "arrive", Map.of()).status()).isEqualTo(200);
    return up;
  }

  private Reply request(Map<String, Object> body) {
    Reply reply = house.as("wang").act(REFERRALS, body);
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    return reply;
  }

  private Reply act(String user, Reply record, String act, Map<String, ?> body) {
    return house.as(user).act(REFERRALS + "/" + record.text("/id") + "/acts/" + act, body);
  }

  private Reply see(String user, Reply record) {
    return house.as(user).get(REFERRALS + "/" + record.text("/id"));
  }

  private long running(Reply record) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(record.text("/id")).count();
  }

  private List<String> path(Reply record) {
    String instance = history.createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(UUID.fromString(record.text("/id")).toString()).rootProcessInstances().singleResult().getId();
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance)
        .orderPartiallyByOccurrence().asc().list().stream().map(HistoricActivityInstance::getActivityId).toList();
  }

  private static List<String> rules(Reply reply) {
    return StreamSupport.stream(reply.body().at("/decisions").spliterator(), false)
        .map(d -> d.path("ruleId").asText()).toList();
  }

  private static Reply get(Future<Reply> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
