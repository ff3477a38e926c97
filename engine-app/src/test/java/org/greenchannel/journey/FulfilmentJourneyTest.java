package org.greenchannel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.greenchannel.journey.Prescribing.AMLODIPINE;
import static org.greenchannel.journey.Prescribing.INSULIN;
import static org.greenchannel.journey.Prescribing.METFORMIN;
import static org.greenchannel.journey.Prescribing.WARFARIN;
import static org.greenchannel.journey.Prescribing.WORK_INJURY_ONLY;
import static org.greenchannel.journey.Prescribing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.greenchannel.connectors.sandbox.SandboxServer;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.processes.DeliverMedicine;
import org.greenchannel.processes.FulfilPrescription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stories 2 and 3 from the approved prescription on: chosen, paid, settled, dispensed, delivered or refunded. */
@HouseTest
class FulfilmentJourneyTest {

  private static final String PHARMACY = "P51010100001";
  private static final AtomicInteger CODES = new AtomicInteger(1);

  @Autowired private House house;
  @Autowired private SandboxServer sandbox;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void beginOnThatSunday() {
    house.clock().set(org.greenchannel.fixtures.TestClock.START);
  }

  // --- steps of the story ---

  private String approved(String... codes) {
    Reply written = house.as("chen").act("/api/prescriptions", draft("PT-ZHANG", codes));
    assertThat(written.status()).as(String.valueOf(written.body())).isEqualTo(201);
    house.runJobs();
    String path = "/api/prescriptions/" + written.text("/id");
    done(house.as("lin").act(path + "/acts/approve", Map.of()));
    house.runJobs();
    return path;
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(200);
    return reply;
  }

  private Reply chooseDelivery(String path) {
    return house.as("zhang").act(path + "/acts/choose-delivery",
        Map.of("pharmacyCode", PHARMACY, "address", "云溪县柳河镇青石街 12 号"));
  }

  private Reply see(String path) {
    return house.as("chen").get(path);
  }

  private void pay(String path) {
    house.runJobs();
    Prescribing.tell(sandbox.url() + "/_control/payments/" + see(path).text("/payment/paymentId") + "/pay", Map.of());
    await().atMost(Duration.ofSeconds(10)).until(() -> !see(path).text("/payment/paidAt").isEmpty());
  }

  private Reply dispense(String path, String... ownCodes) {
    return house.as("qian").act(path + "/acts/dispense", Map.of("traceCodes", scanned(path, ownCodes)));
  }

  private List<Object> scanned(String path, String... ownCodes) {
    List<Object> lines = new ArrayList<>();
    for (JsonNode item : see(path).body().at("/items")) {
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < item.at("/packages").asInt(); i++) {
        codes.add(ownCodes.length > 0 ? ownCodes[i] : newCode());
      }
      lines.add(Map.of("lineNo", item.at("/lineNo").asInt(), "codes", codes));
    }
    return lines;
  }

  private static String newCode() {
    return String.format("8100%016d", CODES.getAndIncrement());
  }

  private String onTheWay(String... codes) {
    String path = approved(codes);
    done(chooseDelivery(path));
    pay(path);
    done(dispense(path));
    house.runJobs();
    return path;
  }

  private String delivery(String path) {
    return "/api/deliveries/" + see(path).text("/payment/deliveryId");
  }

  private void carrier(String path, Map<String, Object> event) {
    String orderId = house.as("chen").get(delivery(path)).text("/orderId");
    JsonNode told = Prescribing.tell(sandbox.url() + "/_control/carrier/" + orderId + "/events", event);
    String eventId = told.at("/data/eventId").asText();
    await().atMost(Duration.ofSeconds(10)).until(() -> taken(path).contains(eventId));
  }

  private void carrier(String path, String type, String at) {
    carrier(path, event(type, at));
  }

  private static Map<String, Object> event(String type, String at) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", type);
    event.put("at", at);
    return event;
  }

  private List<String> taken(String path) {
    return house.as("chen").get(delivery(path)).body().at("/events").findValuesAsText("eventId");
  }

  private List<String> ended(String key, String businessKey) {
    return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").finished().list().stream()
        .filter(a -> a.getProcessDefinitionKey().equals(key))
        .filter(a -> businessKey.equals(history.createHistoricProcessInstanceQuery()
            .processInstanceId(a.getProcessInstanceId()).singleResult().getBusinessKey()))
        .map(a -> a.getActivityId())
        .toList();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private JsonNode sandboxPayment(String path) {
    String paymentId = see(path).text("/payment/paymentId");
    return StreamSupport.stream(Prescribing.sandbox(sandbox.url() + "/_api/payments").spliterator(), false)
        .filter(p -> paymentId.equals(p.at("/paymentId").asText())).findFirst().orElseThrow();
  }

  private String sms(String number) {
    return StreamSupport.stream(Prescribing.sandbox(sandbox.url() + "/_api/sms").spliterator(), false)
        .map(String::valueOf).filter(m -> m.contains(number)).reduce("", String::concat);
  }

  // --- the stories ---

  @Test
  void a_chosen_delivery_is_paid_settled_dispensed_and_received_though_events_come_twice_and_out_of_order() {
    String path = approved(AMLODIPINE, METFORMIN);
    Reply chosen = done(chooseDelivery(path));
    assertThat(chosen.text("/status")).isEqualTo("in-progress");
    assertThat(chosen.text("/payment/totalFen")).isEqualTo("3140");
    assertThat(chosen.body().at("/payment/fundFen").asLong() + chosen.body().at("/payment/patientFen").asLong()).isEqualTo(3140);
    assertThat(chosen.text("/payment/due")).isEqualTo("2026-11-22T04:00:00Z");

    pay(path);
    Reply settled = see(path);
    assertThat(settled.text("/payment/status")).isEqualTo("settled");
    assertThat(settled.text("/payment/claimId")).isNotEmpty();
    assertThat(jdbc.sql("select rule_ids from decision_log where record_id = ?::uuid and table_name = 'claim.internet_payable'")
        .param(settled.text("/payment/claimId")).query(String.class).list()).as("medicine of an online follow-up").containsExactly("CLM-IPY-008");
    String work = String.valueOf(house.as("qian").get("/api/worklist?limit=200").body());
    assertThat(work).contains(settled.text("/number")).doesNotContain("氨氯地平");

    done(dispense(path));
    house.runJobs();
    Reply ordered = house.as("zhang").get(delivery(path));
    assertThat(ordered.text("/status")).isEqualTo("awaiting-carrier");
    assertThat(ordered.text("/packaging")).isEqualTo("SEALED_BOX");
    assertThat(ordered.text("/waybill")).startsWith("WB");

    carrier(path, "in-transit", "2026-11-22T12:00:00+08:00");
    carrier(path, "packed", "2026-11-22T11:00:00+08:00");
    assertThat(house.as("zhang").get(delivery(path)).text("/status")).isEqualTo("in-transit");
    String repeated = taken(path).get(0);
    Prescribing.tell(sandbox.url() + "/_control/callbacks/" + repeated + "/again", Map.of());
    carrier(path, "delivered", "2026-11-22T15:00:00+08:00");
    Reply delivered = house.as("zhang").get(delivery(path));
    assertThat(delivered.text("/status")).isEqualTo("delivered");
    assertThat(delivered.body().at("/events")).hasSize(3);
    assertThat(delivered.body().at("/events").findValuesAsText("ruleId")).containsExactly("DEL-EVT-011", "DEL-EVT-011", "DEL-EVT-010");
    assertThat(delivered.body().at("/events").findValuesAsText("applied")).containsExactly("false", "true", "true");

    house.runJobs();
    assertThat(see(path).text("/status")).isEqualTo("completed");
    assertThat(see(path).text("/payment/status")).isEqualTo("delivered");
    assertThat(sms(delivered.text("/number"))).contains("已送达签收");
    assertThat(ended(FulfilPrescription.KEY, id(path)))
        .containsExactlyInAnyOrder(
            FulfilPrescription.Elements.END_EVENT_PAYMENT_REQUESTED, FulfilPrescription.Elements.END_EVENT_MEDICINE_DELIVERED);
    carrier(path, "lost", "2026-11-22T16:00:00+08:00");
    assertThat(house.as("zhang").get(delivery(path)).text("/status")).isEqualTo("delivered");
  }

  @Test
  void the_episode_tells_prescription_claim_and_delivery_in_one_timeline() {
    String path = onTheWay(AMLODIPINE);
    carrier(path, "delivered", "2026-11-22T15:00:00+08:00");
    house.runJobs();
    Reply timeline = house.as("zhang").get("/api/episodes/" + see(path).text("/episodeId") + "/timeline");
    assertThat(timeline.body().at("/steps").findValuesAsText("act")).containsSubsequence(
        "prescription.prescribe", "prescription.check", "prescription.sign", "prescription.approve",
        "prescription.choose-delivery", "prescription.presettle", "prescription.request-payment", "prescription.pay",
        "claim.settle", "prescription.settle", "delivery.request", "prescription.dispense", "delivery.order", "delivery.report");
    assertThat(String.valueOf(timeline.body())).contains("DEL-TRC-006", "DEL-CAR-004", "DEL-EVT-010").doesNotContain("氨氯地平");
  }

  @Test
  void a_prescription_is_used_once() {
    String path = approved(AMLODIPINE);
    done(chooseDelivery(path));
    Reply second = house.as("zhang").act(path + "/acts/choose-pickup", Map.of("pharmacyCode", PHARMACY));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text("/code")).isEqualTo("prescription.actNotNow");
    assertThat(jdbc.sql("select count(*) from fulfilment where prescription_id = ?::uuid").param(id(path)).query(Long.class).single()).isOne();
  }

  @Test
  void nobody_but_the_patient_chooses() {
    String path = approved(AMLODIPINE);
    Map<String, Object> choice = Map.of("pharmacyCode", PHARMACY);
    assertThat(house.as("li").act(path + "/acts/choose-pickup", choice).status()).isEqualTo(404);
    assertThat(house.as("chen").act(path + "/acts/choose-pickup", choice).text("/code")).isEqualTo("prescription.actNotYours");
    Reply unknown = house.as("zhang").act(path + "/acts/choose-pickup", Map.of("pharmacyCode", "H51010100301"));
    assertThat(unknown.text("/code")).isEqualTo("prescription.unknownPharmacy");
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/pharmacyCode");
    assertThat(house.as("zhang").act(path + "/acts/choose-delivery", Map.of()).text("/errors/0/pointer")).isEqualTo("/address");
  }

  @Test
  void a_prescription_expires_when_it_is_not_redeemed_in_time() {
    String path = approved(AMLODIPINE);
    house.clock().advance(Duration.ofDays(3));
    Reply late = chooseDelivery(path);
    assertThat(late.text("/code")).isEqualTo("prescription.expired");
    assertThat(see(path).text("/status")).isEqualTo("expired");
  }

  @Test
  void an_unpaid_choice_is_closed_and_the_prescription_may_be_chosen_again() {
    String path = approved(AMLODIPINE);
    done(chooseDelivery(path));
    house.runJobs();
    String first = see(path).text("/payment/paymentId");
    house.clock().advance(Duration.ofMinutes(121));
    house.runJobs();
    assertThat(see(path).text("/status")).isEqualTo("ready");
    assertThat(see(path).text("/payment/status")).isEqualTo("unpaid");
    assertThat(sandboxPayment(path).at("/state").asText()).isEqualTo("CLOSED");
    assertThat(ended(FulfilPrescription.KEY, id(path))).contains(FulfilPrescription.Elements.END_EVENT_PAYMENT_REQUESTED);
    done(house.as("zhang").act(path + "/acts/choose-pickup", Map.of("pharmacyCode", PHARMACY)));
    pay(path);
    assertThat(see(path).text("/payment/paymentId")).isNotEqualTo(first);
    done(dispense(path));
    assertThat(see(path).text("/status")).isEqualTo("completed");
    assertThat(see(path).text("/payment/status")).isEqualTo("collected");
    assertThat(ended(FulfilPrescription.KEY, id(path))).contains(FulfilPrescription.Elements.END_EVENT_MEDICINE_COLLECTED);
  }

  @Test
  void a_trace_code_sold_before_is_held_and_a_missing_one_is_refused() {
    String first = approved(AMLODIPINE);
    done(house.as("zhang").act(first + "/acts/choose-pickup", Map.of("pharmacyCode", PHARMACY)));
    pay(first);
    String code = newCode();
    done(dispense(first, code));

    String second = approved(AMLODIPINE);
    done(house.as("zhang").act(second + "/acts/choose-pickup", Map.of("pharmacyCode", PHARMACY)));
    pay(second);
    Reply held = dispense(second, code);
    assertThat(held.status()).isEqualTo(409);
    assertThat(held.text("/code")).isEqualTo("prescription.traceCodeHeld");
    assertThat(held.text("/errors/0/pointer")).isEqualTo("/traceCodes/0/codes/0");
    assertThat(held.text("/errors/0/allowed")).isEqualTo("SUSPICION_RECIRCULATED DEL-TRC-005 TRACE-CODE-NOTICE#0");
    Reply missing = house.as("qian").act(second + "/acts/dispense", Map.of("traceCodes", List.of()));
    assertThat(missing.text("/code")).isEqualTo("prescription.traceCodeMissing");
    assertThat(missing.text("/errors/0/allowed")).startsWith("NO_CODE DEL-TRC-008 ");
    assertThat(see(second).text("/payment/status")).isEqualTo("settled");
    done(dispense(second));
  }

  @Test
  void nothing_is_dispensed_before_settlement_and_only_where_the_patient_chose() {
    String path = approved(AMLODIPINE);
    done(chooseDelivery(path));
    assertThat(dispense(path).text("/code")).isEqualTo("prescription.notSettled");
    assertThat(house.as("lin").act(path + "/acts/dispense", Map.of("traceCodes", List.of())).text("/code"))
        .isEqualTo("prescription.notThePharmacy");
  }

  @Test
  void a_failed_delivery_is_refunded() {
    String path = onTheWay(AMLODIPINE);
    carrier(path, "in-transit", "2026-11-22T12:00:00+08:00");
    carrier(path, "attempt-failed", "2026-11-22T14:00:00+08:00");
    assertThat(house.as("zhang").get(delivery(path)).text("/status")).isEqualTo("attempt-failed");
    carrier(path, "attempt-failed", "2026-11-22T18:00:00+08:00");
    Reply returning = house.as("zhang").get(delivery(path));
    assertThat(returning.text("/status")).isEqualTo("returning");
    assertThat(returning.text("/events/2/ruleId")).isEqualTo("DEL-EVT-006");
    carrier(path, "returned", "2026-11-23T10:00:00+08:00");
    house.runJobs();
    assertThat(see(path).text("/status")).isEqualTo("cancelled");
    assertThat(see(path).text("/payment/status")).isEqualTo("refunded");
    assertThat(house.as("shen").get("/api/claims/" + see(path).text("/payment/claimId")).text("/status")).as("the fund's part goes back too").isEqualTo("REVERSED");
    assertThat(see(path).text("/closedReason")).isEqualTo("deliveryFailed");
    assertThat(sandboxPayment(path).at("/state").asText()).isEqualTo("REFUNDED");
    assertThat(sms(returning.text("/number"))).contains("未能送达");
    assertThat(ended(FulfilPrescription.KEY, id(path))).contains(FulfilPrescription.Elements.END_EVENT_REFUNDED);
  }

  @Test
  void a_broken_seal_is_never_delivered() {
    String path = onTheWay(AMLODIPINE);
    Map<String, Object> broken = event("delivered", "2026-11-22T15:00:00+08:00");
    broken.put("sealOk", false);
    carrier(path, broken);
    Reply quarantined = house.as("zhang").get(delivery(path));
    assertThat(quarantined.text("/status")).isEqualTo("quarantined");
    assertThat(quarantined.text("/events/0/ruleId")).isEqualTo("DEL-EVT-002");
    assertThat(quarantined.text("/events/0/action")).isEqualTo("RETURN_QUARANTINE");
  }

  @Test
  void a_cold_parcel_out_of_its_range_for_more_than_half_an_hour_is_quarantined() {
    String path = onTheWay(INSULIN);
    assertThat(house.as("zhang").get(delivery(path)).text("/packaging")).isEqualTo("ICE_BOX_LOGGER");
    Map<String, Object> warm = event("in-transit", "2026-11-22T12:00:00+08:00");
    warm.put("temperature", 11.5);
    carrier(path, warm);
    assertThat(house.as("zhang").get(delivery(path)).text("/status")).isEqualTo("in-transit");
    warm.put("at", "2026-11-22T12:31:00+08:00");
    carrier(path, warm);
    Reply quarantined = house.as("zhang").get(delivery(path));
    assertThat(quarantined.text("/status")).isEqualTo("quarantined");
    assertThat(quarantined.text("/events/1/ruleId")).isEqualTo("DEL-EVT-003");
  }

  @Test
  void a_carrier_without_contract_is_not_ordered_and_the_money_goes_back() {
    jdbc.sql("update carrier_qualification set valid_until = date '2026-11-22'").update();
    try {
      String path = onTheWay(AMLODIPINE);
      Reply cancelled = house.as("zhang").get(delivery(path));
      assertThat(cancelled.text("/status")).isEqualTo("cancelled");
      assertThat(cancelled.text("/closedReason")).isEqualTo("carrierNotEligible");
      assertThat(see(path).text("/payment/status")).isEqualTo("refunded");
      String deliveryId = id(delivery(path));
      assertThat(ended(DeliverMedicine.KEY, deliveryId)).isEmpty();
      assertThat(history.createHistoricActivityInstanceQuery()
          .activityId(DeliverMedicine.Elements.BOUNDARY_EVENT_CARRIER_REFUSED).count()).isPositive();
    } finally {
      jdbc.sql("update carrier_qualification set valid_until = date '2029-01-01'").update();
    }
  }

  @Test
  void a_pharmacy_that_cannot_dispense_gives_the_money_back() {
    String path = approved(AMLODIPINE);
    done(chooseDelivery(path));
    pay(path);
    done(house.as("qian").act(path + "/acts/withhold", Map.of("reason", "OUT_OF_STOCK")));
    house.runJobs();
    assertThat(see(path).text("/payment/status")).isEqualTo("refunded");
    assertThat(see(path).text("/closedReason")).isEqualTo("OUT_OF_STOCK");
  }

  @Test
  void what_retail_may_not_deliver_the_hospital_may() {
    String path = approved(WARFARIN);
    Reply refused = chooseDelivery(path);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("prescription.notDeliverable");
    assertThat(refused.text("/errors/0/allowed")).startsWith("B10 RX-BAN-012 ");
    done(house.as("zhang").act(path + "/acts/choose-delivery", Map.of("address", "云溪县柳河镇青石街 12 号")));
  }

  @Test
  void a_medicine_payable_only_for_work_injury_is_refused_by_the_insurance() {
    String path = approved(AMLODIPINE, WORK_INJURY_ONLY);
    Reply chosen = done(chooseDelivery(path));
    assertThat(chosen.body().at("/payment/fundFen").asLong() + chosen.body().at("/payment/patientFen").asLong()).isEqualTo(1260);
    pay(path);
    Reply claim = house.as("shen").get("/api/claims/" + see(path).text("/payment/claimId"));
    assertThat(claim.text("/findings/0/ruleNo")).isEqualTo("1");
    assertThat(claim.text("/findings/0/bearer")).isEqualTo("INSTITUTION");
    assertThat(see(path).text("/payment/status")).isEqualTo("settled");
  }

  @Test
  void a_claim_refused_as_a_whole_ends_with_the_money_back() {
    String path = approved(WORK_INJURY_ONLY);
    done(chooseDelivery(path));
    house.runJobs();
    Reply ended = see(path);
    assertThat(ended.text("/payment/patientFen")).isEqualTo("0");
    assertThat(ended.text("/status")).isEqualTo("cancelled");
    assertThat(ended.text("/closedReason")).isEqualTo("claimRefused");
    assertThat(ended(FulfilPrescription.KEY, id(path))).contains(FulfilPrescription.Elements.END_EVENT_REFUNDED);
  }

  @Test
  void only_the_payment_service_reports_payments_and_each_once() {
    String path = approved(AMLODIPINE);
    Reply chosen = done(chooseDelivery(path));
    house.runJobs();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("paymentId", see(path).text("/payment/paymentId"));
    report.put("reference", chosen.text("/payment/fulfilmentId"));
    report.put("eventId", "E-" + id(path));
    report.put("type", "paid");
    report.put("amountFen", chosen.body().at("/payment/patientFen").asLong());
    report.put("currency", "CNY");
    report.put("at", "2026-11-22T10:05:00+08:00");
    assertThat(house.as("his").post("/api/payments/events", report).text("/code")).isEqualTo("payment.notThePaymentService");
    Map<String, Object> less = new LinkedHashMap<>(report);
    less.put("amountFen", 1);
    assertThat(house.as("sandbox").post("/api/payments/events", less).text("/code")).isEqualTo("payment.doesNotFit");
    Map<String, Object> unknown = new LinkedHashMap<>(report);
    unknown.put("reference", "01930000-0000-7000-8000-000000000001");
    assertThat(house.as("sandbox").post("/api/payments/events", unknown).status()).isEqualTo(404);
    assertThat(see(path).text("/payment/status")).isEqualTo("payment-requested");
    done(house.as("sandbox").post("/api/payments/events", report));
    done(house.as("sandbox").post("/api/payments/events", report));
    assertThat(see(path).text("/payment/status")).isEqualTo("settled");
    assertThat(jdbc.sql("select count(*) from claim where source_id = ?").param(id(path)).query(Long.class).single()).isOne();
  }

  @Test
  void only_the_carrier_reports_events_and_unknown_ones_are_named() {
    String path = onTheWay(AMLODIPINE);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("orderId", house.as("chen").get(delivery(path)).text("/orderId"));
    report.put("eventId", "E-1");
    report.put("type", "delivered");
    report.put("at", "2026-11-22T15:00:00+08:00");
    report.put("identityOk", true);
    assertThat(house.as("his").post(delivery(path) + "/events", report).text("/code")).isEqualTo("delivery.notTheCarrier");
    assertThat(house.as("li").get(delivery(path)).text("/code")).isEqualTo("delivery.unknown");
    Map<String, Object> wrong = new LinkedHashMap<>(report);
    wrong.put("type", "vanished");
    Reply refused = house.as("sandbox").post(delivery(path) + "/events", wrong);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/allowed")).contains("in-transit");
    wrong.put("type", "delivered");
    wrong.put("orderId", "C-ANOTHER");
    assertThat(house.as("sandbox").post(delivery(path) + "/events", wrong).text("/code")).isEqualTo("delivery.anotherOrder");
    done(house.as("sandbox").post(delivery(path) + "/events", report));
    assertThat(house.as("chen").get(delivery(path)).text("/status")).isEqualTo("delivered");
  }
}
