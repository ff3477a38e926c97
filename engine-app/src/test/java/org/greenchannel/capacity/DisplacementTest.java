package org.greenchannel.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.connectors.hospital.HospitalConnector;
import org.greenchannel.connectors.hospital.PlaceSort;
import org.greenchannel.connectors.hospital.SlotRequest;
import org.greenchannel.connectors.hospital.SlotReservation;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.greenchannel.referral.ReferralBodies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A doctor falls ill, or the hospital refuses: the patients have the next place, or stand first in the list, and hear of it once. */
@HouseTest
class DisplacementTest {

  private static final String REFERRALS = "/api/referrals/";

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private HospitalConnector hospital;
  @Autowired private SlotPool pool;
  @Autowired private CapacityRound round;
  @Autowired private Settlement settlement;
  @Autowired private PlaceHolders holders;
  @Autowired private DisplacementService displacement;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void on_a_sunday_morning_with_every_place_free() {
    house.clock().set(TestClock.START);
    house.runJobs();
    everythingBack();
  }

  @AfterEach
  void nothing_is_left() {
    house.clock().set(TestClock.START);
    house.runJobs();
    PoolFixture.empty(jdbc);
    everythingBack();
  }

  @Test
  void a_patient_of_a_withdrawn_slot_comes_at_the_next_free_time_and_is_told_once() {
    String first = publish("VISIT", null, "2026-11-24T08:30:00+08:00", "2026-11-24T09:00:00+08:00", 2);
    publish("VISIT", null, "2026-11-24T10:00:00+08:00", "2026-11-24T10:30:00+08:00", 2);
    Reply up = accepted();
    int texts = sms(up).size();
    Reply withdrawn = house.as("liu").act("/api/capacity/slots/" + first + "/acts/withdraw", Map.of("reason", "医师生病"));
    assertThat(withdrawn.text("/held/0/number")).isEqualTo(up.text("/number"));
    round.go();
    round.go();
    house.runJobs();

    Reply moved = house.as("liu").get(REFERRALS + up.text("/id"));
    assertThat(moved.text("/state")).isEqualTo("SCHEDULED");
    assertThat(moved.text("/slot/at")).isEqualTo("2026-11-24T02:00:00Z");
    assertThat(moved.body().at("/timeline").toString()).contains("号源停诊，已改约：2026-11-24 08:30 → 2026-11-24 10:00");
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.RELEASED, PlaceState.CONFIRMED);
    assertThat(sms(up)).hasSize(texts + 1);
    assertThat(sms(up).get(texts)).contains("2026-11-24 10:00");
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).filteredOn(r -> !r.path("released").asBoolean()).singleElement()
        .satisfies(r -> assertThat(r.path("begin").asText()).contains("2026-11-24"));
  }

  @Test
  void where_nothing_is_free_the_appointment_falls_and_the_patient_stands_before_all_who_waited() {
    String only = publish("VISIT", null, "2026-11-24T08:30:00+08:00", "2026-11-24T09:00:00+08:00", 1);
    Reply up = accepted();
    pool.queue(PoolFixture.wish(1, true, Priority.URGENT));
    int texts = sms(up).size();
    house.as("liu").act("/api/capacity/slots/" + only + "/acts/withdraw", Map.of("reason", "医师生病"));
    round.go();
    round.go();
    house.runJobs();
    Reply fallen = house.as("liu").get(REFERRALS + up.text("/id"));
    assertThat(fallen.text("/state")).isEqualTo("APPOINTMENT_CANCELLED");
    assertThat(fallen.body().at("/timeline").toString()).contains("号源停诊，优先候补：2026-11-24 08:30");
    assertThat(fallen.text("/escalation/step")).as("another time is due now, not a visit that will not be").isEqualTo("APPOINTMENT");
    assertThat(sms(up)).hasSize(texts + 1);
    assertThat(pool.waitingOf(UUID.fromString(up.text("/id"))).orElseThrow().position()).isEqualTo(1);
    assertThat(pool.waitingOf(PoolFixture.wish(1, true, Priority.URGENT).holder()).orElseThrow().position()).isEqualTo(2);

    publish("VISIT", null, "2026-11-25T08:30:00+08:00", "2026-11-25T09:00:00+08:00", 1);
    assertThat(places(up)).extracting(Place::state).endsWith(PlaceState.OFFERED);
  }

  @Test
  void a_referral_that_nobody_has_answered_keeps_a_place_too() {
    String first = publish("VISIT", null, "2026-11-24T08:30:00+08:00", "2026-11-24T09:00:00+08:00", 1);
    publish("VISIT", null, "2026-11-24T10:00:00+08:00", "2026-11-24T10:30:00+08:00", 1);
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    house.runJobs();
    assertThat(house.as("liu").get(REFERRALS + up.text("/id")).text("/slot/at")).isEqualTo("2026-11-24T00:30:00Z");
    house.as("liu").act("/api/capacity/slots/" + first + "/acts/withdraw", Map.of("reason", "医师生病"));
    round.go();
    round.go();
    assertThat(house.as("liu").get(REFERRALS + up.text("/id")).text("/slot/at")).isEqualTo("2026-11-24T02:00:00Z");
    assertThat(house.as("liu").act(REFERRALS + up.text("/id") + "/acts/accept", Map.of()).text("/state")).isEqualTo("SCHEDULED");
  }

  @Test
  void the_most_urgent_of_a_withdrawn_slot_chooses_first_and_an_offer_goes_back_to_the_list() {
    String first = publish("VISIT", null, "2026-11-24T08:30:00+08:00", "2026-11-24T09:00:00+08:00", 3);
    Wish ordinary = PoolFixture.wish(2, true, Priority.URGENT);
    pool.hold(ordinary).orElseThrow();
    pool.hold(PoolFixture.wish(3, true, Priority.EMERGENCY)).orElseThrow();
    Reply up = accepted();
    pool.queue(PoolFixture.wish(4, true, Priority.URGENT));
    pool.releaseNow(ordinary.holder(), "CANCELLED");
    assertThat(pool.placesOf(PoolFixture.wish(4, true, Priority.URGENT).holder())).extracting(Place::state).containsExactly(PlaceState.OFFERED);
    house.as("liu").act("/api/capacity/slots/" + first + "/acts/withdraw", Map.of("reason", "医师生病"));
    round.go();
    assertThat(pool.placesOf(PoolFixture.wish(4, true, Priority.URGENT).holder())).extracting(Place::state).containsExactly(PlaceState.RELEASED);
    assertThat(pool.waitingOf(PoolFixture.wish(4, true, Priority.URGENT).holder())).isPresent();
    assertThat(pool.waitingOf(UUID.fromString(up.text("/id"))).orElseThrow().position()).isEqualTo(1);
  }

  @Test
  void an_examination_that_the_hospital_refuses_is_at_the_next_time_and_the_patient_hears_when_it_is_confirmed() {
    String first = publish("EXAM", "CT", "2026-11-24T09:00:00+08:00", "2026-11-24T09:30:00+08:00", 4);
    publish("EXAM", "CT", "2026-11-24T14:30:00+08:00", "2026-11-24T15:00:00+08:00", 4);
    elsewhereTaken("CT", "2026-11-24T09:00:00+08:00", 4);
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    assertThat(house.as("wang").act(REFERRALS + up.text("/id") + "/places", Map.of("slotId", first, "resource", "EXAM")).status()).isEqualTo(200);
    round.go();
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.REFUSED, PlaceState.HELD);
    assertThat(sms(up)).as("not before the hospital has confirmed it").noneMatch(s -> s.contains("检查时间已调整"));
    round.go();
    round.go();
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.REFUSED, PlaceState.CONFIRMED);
    assertThat(sms(up)).filteredOn(s -> s.contains("检查时间已调整为 2026-11-24 14:30")).hasSize(1);
    assertThat(house.as("wang").get(REFERRALS + up.text("/id")).body().at("/timeline").toString())
        .contains("检查时间已调整：2026-11-24 09:00 → 2026-11-24 14:30");
    assertThat(jdbc.sql("select sum(kept_taken + open_taken) from capacity_slot").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void an_examination_of_a_withdrawn_slot_is_waited_for_first_when_nothing_is_free() {
    String only = publish("EXAM", "CT", "2026-11-24T09:00:00+08:00", "2026-11-24T09:30:00+08:00", 1);
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    house.as("wang").act(REFERRALS + up.text("/id") + "/places", Map.of("slotId", only, "resource", "EXAM"));
    round.go();
    house.as("liu").act("/api/capacity/slots/" + only + "/acts/withdraw", Map.of("reason", "设备故障"));
    round.go();
    round.go();
    assertThat(sms(up)).filteredOn(s -> s.contains("检查已取消，已优先为您候补")).hasSize(1);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement().satisfies(r -> assertThat(r.path("released").asBoolean()).isTrue());
    String next = publish("EXAM", "CT", "2026-11-24T14:30:00+08:00", "2026-11-24T15:00:00+08:00", 1);
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.RELEASED, PlaceState.OFFERED);
    assertThat(house.as("wang").act(REFERRALS + up.text("/id") + "/places", Map.of("slotId", next, "resource", "EXAM")).text("/state")).isEqualTo("HELD");
    round.go();
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.RELEASED, PlaceState.CONFIRMED);
  }

  @Test
  void a_patient_who_has_come_gets_no_other_time_when_the_slot_is_withdrawn() {
    String first = publish("VISIT", null, "2026-11-24T08:30:00+08:00", "2026-11-24T09:00:00+08:00", 1);
    publish("VISIT", null, "2026-11-24T10:00:00+08:00", "2026-11-24T10:30:00+08:00", 1);
    Reply up = accepted();
    assertThat(house.as("liu").act(REFERRALS + up.text("/id") + "/acts/arrive", Map.of()).text("/state")).isEqualTo("ARRIVED");
    house.as("liu").act("/api/capacity/slots/" + first + "/acts/withdraw", Map.of("reason", "医师生病"));
    round.go();
    round.go();
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.RELEASED);
    assertThat(pool.waitingOf(UUID.fromString(up.text("/id")))).isEmpty();
  }

  @Test
  void a_place_that_was_confirmed_after_the_request_went_on_elsewhere_is_not_its_time() {
    publish("VISIT", null, "2026-11-24T08:30:00+08:00", "2026-11-24T09:00:00+08:00", 1);
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    house.runJobs();
    Place confirmed = places(up).get(0);
    Map<String, String> to = Map.of("toInstitution", "H51010000101", "toDepartment", "0301", "reason", "BETTER_SUITED");
    assertThat(house.as("liu").act(REFERRALS + up.text("/id") + "/acts/redirect", to).status()).isEqualTo(200);
    holders.given(confirmed);
    assertThat(house.as("wang").get(REFERRALS + up.text("/id")).body().at("/slot").isMissingNode()).isTrue();
  }

  @Test
  void two_rounds_at_once_tell_a_case_once() {
    String only = publish("EXAM", "CT", "2026-11-24T09:00:00+08:00", "2026-11-24T09:30:00+08:00", 4);
    publish("VISIT", null, "2026-11-24T08:30:00+08:00", "2026-11-24T09:00:00+08:00", 1);
    elsewhereTaken("CT", "2026-11-24T09:00:00+08:00", 4);
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    house.runJobs();
    Place visit = places(up).get(0);
    UUID exam = UUID.fromString(
        house.as("wang").act(REFERRALS + up.text("/id") + "/places", Map.of("slotId", only, "resource", "EXAM")).text("/id"));
    settlement.settleAll(UUID.fromString(up.text("/id")));
    for (int round = 0; round < 2; round++) {
      displacement.refused(exam);
      holders.given(visit);
    }
    List<String> acts = house.as("wang").get(REFERRALS + up.text("/id")).body().at("/timeline").findValuesAsText("act");
    assertThat(acts).filteredOn(act -> act.startsWith("referral.place.lost")).hasSize(1);
    assertThat(acts).filteredOn(act -> act.startsWith("referral.reserve")).hasSize(1);
  }

  @Test
  void a_time_chosen_in_place_of_a_refused_examination_stays() {
    String first = publish("EXAM", "CT", "2026-11-24T09:00:00+08:00", "2026-11-24T09:30:00+08:00", 4);
    publish("EXAM", "CT", "2026-11-24T14:30:00+08:00", "2026-11-24T15:00:00+08:00", 4);
    String chosen = publish("EXAM", "CT", "2026-11-25T09:00:00+08:00", "2026-11-25T09:30:00+08:00", 4);
    elsewhereTaken("CT", "2026-11-24T09:00:00+08:00", 4);
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    house.as("wang").act(REFERRALS + up.text("/id") + "/places", Map.of("slotId", first, "resource", "EXAM"));
    settlement.settleAll(UUID.fromString(up.text("/id")));
    assertThat(house.as("wang").act(REFERRALS + up.text("/id") + "/places", Map.of("slotId", chosen, "resource", "EXAM")).status()).isEqualTo(200);
    round.go();
    round.go();
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.REFUSED, PlaceState.CONFIRMED);
    assertThat(places(up).get(1).slotId()).hasToString(chosen);
    assertThat(sms(up)).noneMatch(s -> s.contains("检查时间已调整"));
  }

  @Test
  void an_examination_booked_while_the_hospital_is_silent_is_neither_lost_nor_booked_twice() {
    String exam = publish("EXAM", "CT", "2026-11-24T09:00:00+08:00", "2026-11-24T09:30:00+08:00", 4);
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    house.as("wang").act(REFERRALS + up.text("/id") + "/places", Map.of("slotId", exam, "resource", "EXAM"));
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"fail\",\"after\":true}");
    round.go();
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.HELD);
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"none\"}");
    round.go();
    assertThat(places(up)).extracting(Place::state).containsExactly(PlaceState.CONFIRMED);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).hasSize(1);
  }

  private Reply accepted() {
    Reply up = house.as("wang").act("/api/referrals", new HashMap<>(ReferralBodies.urgent()));
    house.runJobs();
    assertThat(house.as("liu").act(REFERRALS + up.text("/id") + "/acts/accept", Map.of()).text("/state")).isEqualTo("SCHEDULED");
    house.runJobs();
    return up;
  }

  private String publish(String resource, String item, String begin, String end, int capacity) {
    Map<String, Object> body = new HashMap<>(
        Map.of("department", "0301", "resource", resource, "slots", List.of(Map.of("begin", begin, "end", end, "capacity", capacity))));
    body.put("item", item);
    Reply published = house.as("liu").act("/api/capacity/schedules", body);
    assertThat(published.status()).as(String.valueOf(published.body())).isEqualTo(201);
    return published.text("/slots/0/id");
  }

  private List<Place> places(Reply referral) {
    return pool.placesOf(UUID.fromString(referral.text("/id")));
  }

  private List<String> sms(Reply referral) {
    return sandbox.mentioning("sms", referral.text("/number")).stream().map(JsonNode::toString).toList();
  }

  /** Somebody else takes examinations at the hospital's own window. */
  private void elsewhereTaken(String item, String begin, int places) {
    var from = java.time.OffsetDateTime.parse(begin);
    for (int n = 0; n < places; n++) {
      SlotRequest request = new SlotRequest(
          PoolFixture.COUNTY, PoolFixture.CARDIOLOGY, PlaceSort.EXAM, item, null, from, from.plusMinutes(1), true, "窗口", "李四", null);
      assertThat(hospital.reserveSlot(request, UUID.randomUUID().toString())).isInstanceOf(SlotReservation.Reserved.class);
    }
  }

  private void everythingBack() {
    for (JsonNode reservation : sandbox.list("reservations")) {
      if (!reservation.path("released").asBoolean()) {
        hospital.releaseSlot(reservation.path("reservationId").asText(), UUID.randomUUID().toString());
      }
    }
  }
}
