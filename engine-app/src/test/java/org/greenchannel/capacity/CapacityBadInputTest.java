package org.greenchannel.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.House.Reply;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schedules and bookings that cannot be: refused whole, with code, place and what is allowed; who sees which slots. */
@HouseTest
class CapacityBadInputTest {

  private static final String SCHEDULES = "/api/capacity/schedules";

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void on_a_sunday_morning() {
    house.clock().set(TestClock.START);
  }

  @AfterEach
  void nothing_is_left() {
    house.clock().set(TestClock.START);
    PoolFixture.empty(jdbc);
  }

  @Test
  void all_faults_of_a_schedule_are_told_at_once_and_nothing_is_published() {
    Map<String, Object> body = schedule(
        slot("2026-11-25T08:30+08:00", "2026-11-25T09:00+08:00", 0),
        slot("2026-11-25T09:00+08:00", "2026-11-25T09:30+08:00", 100_000),
        slot("2026-11-21T09:00+08:00", "2026-11-21T09:30+08:00", 5),
        slot("2026-11-25T10:00+08:00", "2026-11-25T10:00+08:00", 5),
        slot("2029-11-25T10:00+08:00", "2029-11-27T10:00+08:00", 5),
        slot("2026-11-26T10:00+08:00", "2026-11-26T10:30+08:00", 5));
    body.put("department", "9999");
    body.put("practitioner", "D-WANG");
    body.put("item", "CT");
    Reply refused = house.as("liu").act(SCHEDULES, body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("capacity.badSchedule");
    assertThat(errors(refused)).containsExactlyInAnyOrder(
        "/department capacity.departmentUnknown", "/item capacity.itemOfVisit", "/practitioner capacity.practitionerUnknown",
        "/slots/0/capacity capacity.capacityRange", "/slots/1/capacity capacity.capacityRange", "/slots/2/begin capacity.inPast",
        "/slots/3/end capacity.endBeforeBegin", "/slots/4/begin capacity.tooFar", "/slots/4/end capacity.tooLong");
    assertThat(refused.text("/errors/0/allowed")).contains("0301", "0303");
    assertThat(published()).isZero();
    assertThat(jdbc.sql("select count(*) from trail where act = 'capacity.publish' and outcome = 'capacity.badSchedule'")
        .query(Long.class).single()).isPositive();
  }

  @Test
  void a_doctor_is_in_one_place_at_a_time() {
    Map<String, Object> overlapping = schedule(
        slot("2026-11-25T08:30+08:00", "2026-11-25T09:30+08:00", 5), slot("2026-11-25T09:00+08:00", "2026-11-25T10:00+08:00", 5));
    overlapping.put("practitioner", "D-CHEN");
    Reply refused = house.as("liu").act(SCHEDULES, overlapping);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(errors(refused)).containsExactly("/slots/1 capacity.doctorBusy");
    assertThat(published()).isZero();

    Map<String, Object> first = schedule(slot("2026-11-25T08:30+08:00", "2026-11-25T09:30+08:00", 5));
    first.put("practitioner", "D-CHEN");
    assertThat(house.as("liu").act(SCHEDULES, first).status()).isEqualTo(201);
    Map<String, Object> elsewhere = schedule(slot("2026-11-25T09:00+08:00", "2026-11-25T09:15+08:00", 5));
    elsewhere.putAll(Map.of("practitioner", "D-CHEN", "department", "0303"));
    assertThat(errors(house.as("liu").act(SCHEDULES, elsewhere))).containsExactly("/slots/0 capacity.doctorBusy");
    Map<String, Object> after = schedule(slot("2026-11-25T09:30+08:00", "2026-11-25T10:00+08:00", 5));
    after.put("practitioner", "D-CHEN");
    assertThat(house.as("liu").act(SCHEDULES, after).status()).as("the end is exclusive").isEqualTo(201);
  }

  @Test
  void the_same_slot_is_published_once_and_the_same_key_gets_the_first_answer() {
    Map<String, Object> body = schedule(slot("2026-11-25T08:30+08:00", "2026-11-25T09:00+08:00", 5));
    Reply first = house.as("liu").header("Idempotency-Key", "schedule-1").post(SCHEDULES, body);
    Reply replayed = house.as("liu").header("Idempotency-Key", "schedule-1").post(SCHEDULES, body);
    assertThat(replayed.text("/slots/0/id")).isEqualTo(first.text("/slots/0/id"));
    assertThat(errors(house.as("liu").act(SCHEDULES, body))).containsExactly("/slots/0 capacity.duplicateSlot");
    assertThat(published()).isEqualTo(1);
  }

  @Test
  void nobody_publishes_withdraws_or_books_for_another_institution() {
    Map<String, Object> body = schedule(slot("2026-11-25T08:30+08:00", "2026-11-25T09:00+08:00", 5));
    body.put("institution", "H51010000101");
    assertThat(house.as("liu").act(SCHEDULES, body).text("/code")).isEqualTo("capacity.notYours");
    body.remove("institution");
    for (String user : List.of("chen", "wang", "zhang", "ops")) {
      assertThat(house.as(user).act(SCHEDULES, body).status()).as(user).isEqualTo(403);
    }
    String id = house.as("his").act(SCHEDULES, body).text("/slots/0/id");
    String slot = "/api/capacity/slots/" + id + "/acts/";
    assertThat(house.as("gao").act(slot + "withdraw", Map.of("reason", "停诊")).text("/code")).isEqualTo("capacity.notYours");
    assertThat(house.as("gao").act(slot + "book", Map.of("reference", "W-1")).text("/code")).isEqualTo("capacity.notYours");
    assertThat(house.as("liu").act(slot + "withdraw", Map.of("reason", " ")).text("/errors/0/pointer")).isEqualTo("/reason");
    assertThat(house.as("liu").act(slot + "book", Map.of("reference", "W-1", "patientId", "PT-NOBODY")).text("/code"))
        .isEqualTo("capacity.patientUnknown");
    assertThat(house.as("liu").act("/api/capacity/slots/" + UUID.randomUUID() + "/acts/book", Map.of("reference", "W-1")).status())
        .isEqualTo(404);
    assertThat(house.as("liu").get("/api/capacity/slots/nonsense").status()).isEqualTo(400);
    assertThat(house.as("wang").get("/api/capacity/waiting").status()).isEqualTo(403);
  }

  @Test
  void the_public_sees_a_slot_later_than_family_doctors_and_only_its_own_institution_sees_the_counts() {
    Map<String, Object> body = schedule(slot("2026-12-05T08:30+08:00", "2026-12-05T09:00+08:00", 10));
    String id = house.as("liu").act(SCHEDULES, body).text("/slots/0/id");
    String search = "/api/capacity/slots?institution=H51010100201&department=0301&free=true";
    assertThat(house.as("liu").get(search).text("/slots/0/counts/quota")).isEqualTo("2");
    Reply family = house.as("wang").get(search);
    assertThat(family.text("/total")).isEqualTo("1");
    assertThat(family.text("/slots/0/free")).isEqualTo("2");
    assertThat(family.text("/slots/0/keptFree")).isEqualTo("2");
    assertThat(family.body().at("/slots/0").has("counts")).isFalse();
    assertThat(house.as("zhang").get(search).text("/total")).isEqualTo("0");
    assertThat(house.as("zhang").get("/api/capacity/slots/" + id).status()).isEqualTo(404);

    house.clock().set(PoolFixture.at("2026-11-28", "00:00").toInstant());
    Reply everybody = house.as("zhang").get(search);
    assertThat(everybody.text("/slots/0/free")).isEqualTo("8");
    assertThat(everybody.text("/slots/0/keptFree")).isEqualTo("0");
    assertThat(house.as("wang").get(search).text("/slots/0/free")).isEqualTo("10");
  }

  @Test
  void pages_are_bounded_and_in_order_of_time() {
    house.as("liu").act(SCHEDULES, schedule(
        slot("2026-11-25T10:00+08:00", "2026-11-25T10:30+08:00", 5), slot("2026-11-25T08:30+08:00", "2026-11-25T09:00+08:00", 5),
        slot("2026-11-25T09:00+08:00", "2026-11-25T09:30+08:00", 5)));
    Reply second = house.as("wang").get("/api/capacity/slots?institution=H51010100201&page=1&size=2");
    assertThat(second.text("/total")).isEqualTo("3");
    assertThat(second.text("/slots/0/begin")).isEqualTo("2026-11-25T02:00:00Z");
    assertThat(house.as("wang").get("/api/capacity/slots?institution=H51010100201&page=-1&size=100000").text("/size")).isEqualTo("200");
    assertThat(house.as("wang").get("/api/capacity/slots").status()).isEqualTo(400);
    assertThat(house.as("wang").get("/api/capacity/slots?institution=H51010100201&resource=SOFA").status()).isEqualTo(400);
  }

  @Test
  void what_nothing_keeps_is_not_looked_for() {
    String slots = "/api/capacity/slots?institution=H51010100201";
    List<String> bad = List.of(
        "&from=-999999-01-01T00:00:00Z", "&until=-999999-01-01T00:00:00Z", "&from=yesterday", "&department=0301\0", "&item=\0");
    for (String parameter : bad) {
      Reply reply = house.as("liu").get(slots + parameter);
      assertThat(reply.status()).as(parameter).isEqualTo(400);
      assertThat(reply.text("/code")).isEqualTo("request.badParameter");
      assertThat(reply.text("/errors/0/pointer")).isEqualTo(parameter.substring(1, parameter.indexOf('=')));
    }
    assertThat(house.as("liu").get(slots + "&from=2026-11-25T00:00:00Z").status()).isEqualTo(200);
    assertThat(house.as("fang").get("/api/family-teams/T-SHIQIAO-1/statistics?from=-999999-01-01&until=2026-11-30").text("/code"))
        .isEqualTo("request.badParameter");
  }

  @Test
  void examinations_and_beds_name_what_they_are_places_of() {
    Map<String, Object> exam = schedule(slot("2026-11-25T08:30+08:00", "2026-11-25T09:00+08:00", 5));
    exam.put("resource", "EXAM");
    assertThat(errors(house.as("liu").act(SCHEDULES, exam))).containsExactly("/item capacity.itemMissing");
    exam.put("item", "CT");
    assertThat(house.as("liu").act(SCHEDULES, exam).text("/slots/0/item")).isEqualTo("CT");
    Map<String, Object> bed = schedule(slot("2026-11-25T08:00+08:00", "2026-12-05T08:00+08:00", 5));
    bed.putAll(Map.of("resource", "BED", "item", "W3"));
    assertThat(house.as("liu").act(SCHEDULES, bed).text("/slots/0/counts/quota")).isEqualTo("1");
  }

  private long published() {
    return jdbc.sql("select count(*) from capacity_slot").query(Long.class).single();
  }

  private static List<String> errors(Reply reply) {
    List<String> found = new ArrayList<>();
    reply.body().at("/errors").forEach(e -> found.add(e.at("/pointer").asText() + " " + e.at("/code").asText()));
    return found;
  }

  @SafeVarargs
  private static Map<String, Object> schedule(Map<String, Object>... slots) {
    Map<String, Object> body = new HashMap<>();
    body.put("department", "0301");
    body.put("slots", List.of(slots));
    return body;
  }

  private static Map<String, Object> slot(String begin, String end, int capacity) {
    return Map.of("begin", begin.replace("+08:00", ":00+08:00"), "end", end.replace("+08:00", ":00+08:00"), "capacity", capacity);
  }
}
