package org.greenchannel.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The green channel has priority for the visit, the examination and the bed: places kept for it, reserved with the referral. */
@HouseTest
class ReferralPlacesTest {

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private CapacityRound round;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void on_a_sunday_morning() {
    house.clock().set(TestClock.START);
    house.runJobs();
  }

  @AfterEach
  void nothing_is_left() {
    house.runJobs();
    PoolFixture.empty(jdbc);
  }

  @Test
  void an_examination_and_a_bed_are_reserved_with_the_referral_and_go_back_with_it() {
    String exam = publish("EXAM", "CT", "2026-12-02T09:00:00+08:00", "2026-12-02T09:30:00+08:00");
    String bed = publish("BED", "心内科一病区", "2026-12-02T15:00:00+08:00", "2026-12-03T11:00:00+08:00");
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    String referral = "/api/referrals/" + up.text("/id");
    assertThat(house.as("wang").get(referral + "/slots?resource=EXAM").text("/slots/0/keptFree")).as("not the public's day yet").isEqualTo("1");
    Reply taken = house.as("wang").act(referral + "/places", Map.of("slotId", exam, "resource", "EXAM"));
    assertThat(taken.text("/state")).as("the hospital has not been asked yet").isEqualTo("HELD");
    assertThat(taken.text("/kept")).isEqualTo("true");
    assertThat(house.as("liu").act(referral + "/places", Map.of("slotId", bed, "resource", "BED")).status()).isEqualTo(200);
    assertThat(house.as("zhang").get(referral + "/places").body().at("/places")).hasSize(2);
    assertThat(house.as("wang").get(referral).body().at("/timeline").toString()).contains("已预留检查：2026-12-02 09:00", "已预留床位");

    round.go();
    assertThat(house.as("wang").get(referral + "/places").body().at("/places")).allSatisfy(p -> assertThat(p.at("/state").asText()).isEqualTo("CONFIRMED"));
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).hasSize(2).noneMatch(r -> r.path("released").asBoolean());

    house.as("wang").act(referral + "/acts/cancel", Map.of("reason", "PATIENT_WITHDREW"));
    house.runJobs();
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).hasSize(2).allMatch(r -> r.path("released").asBoolean());
    assertThat(jdbc.sql("select sum(kept_taken + open_taken) from capacity_slot").query(Integer.class).single()).isZero();
    assertThat(house.as("wang").act(referral + "/places", Map.of("slotId", exam, "resource", "EXAM")).text("/code"))
        .isEqualTo("capacity.referralOver");
  }

  @Test
  void what_cannot_be_reserved_is_refused_with_its_reason() {
    String exam = publish("EXAM", "CT", "2026-11-25T09:00:00+08:00", "2026-11-25T09:30:00+08:00");
    Reply up = house.as("wang").act("/api/referrals", ReferralBodies.urgent());
    String places = "/api/referrals/" + up.text("/id") + "/places";
    assertThat(code(house.as("wang").act(places, Map.of("slotId", exam, "resource", "VISIT")))).isEqualTo("capacity.visitBySchedule");
    assertThat(code(house.as("wang").act(places, Map.of("slotId", UUID.randomUUID(), "resource", "EXAM")))).isEqualTo("capacity.slotUnknown");
    assertThat(code(house.as("wang").act(places, Map.of("resource", "EXAM")))).isEqualTo("request.invalid");
    assertThat(code(house.as("zhang").act(places, Map.of("slotId", exam, "resource", "EXAM")))).isEqualTo("referral.notYourAct");
    assertThat(house.as("tang").act(places, Map.of("slotId", exam, "resource", "EXAM")).status()).isEqualTo(404);
    String place = house.as("wang").act(places, Map.of("slotId", exam, "resource", "EXAM")).text("/id");
    assertThat(code(house.as("wang").act(places + "/" + UUID.randomUUID() + "/acts/give-back", Map.of()))).isEqualTo("capacity.placeUnknown");
    assertThat(house.as("wang").act(places + "/" + place + "/acts/give-back", Map.of()).text("/state")).isEqualTo("RELEASED");
    assertThat(code(house.as("wang").act(places + "/" + place + "/acts/give-back", Map.of()))).isEqualTo("capacity.placeEnded");
  }

  private String publish(String resource, String item, String begin, String end) {
    Reply published = house.as("liu").act("/api/capacity/schedules", Map.of(
        "department", "0301", "resource", resource, "item", item, "slots", List.of(Map.of("begin", begin, "end", end, "capacity", 4))));
    assertThat(published.status()).as(String.valueOf(published.body())).isEqualTo(201);
    return published.text("/slots/0/id");
  }

  private static String code(Reply reply) {
    return reply.text("/code");
  }
}
