package org.greenchannel.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.connectors.hospital.HospitalConnector;
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

/** A referral takes its place from the pool, the hospital's own system confirms it, and it goes back when things go wrong. */
@HouseTest
class SlotJourneyTest {

  private static final String REFERRALS = "/api/referrals/";

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private HospitalConnector hospital;
  @Autowired private SlotPool pool;
  @Autowired private CapacityRound round;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void on_a_sunday_morning_with_every_place_free_and_published() {
    house.clock().set(TestClock.START);
    house.runJobs();
    everythingBack();
    assertThat(house.as("his").act("/api/capacity/schedules/acts/import?days=1", Map.of()).status()).isEqualTo(200);
  }

  @AfterEach
  void nothing_is_left() {
    house.clock().set(TestClock.START);
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"none\"}");
    house.runJobs();
    PoolFixture.empty(jdbc);
    everythingBack();
  }

  @Test
  void a_contracted_patient_gets_a_kept_place_of_the_pool_and_the_hospital_confirms_it() {
    Reply up = request(Map.of());
    house.runJobs();
    Reply seen = house.as("liu").get(REFERRALS + up.text("/id"));
    assertThat(seen.text("/slot/at")).isEqualTo("2026-11-22T06:00:00Z");
    assertThat(seen.text("/slot/kept")).isEqualTo("true");
    assertThat(place(up)).satisfies(p -> {
      assertThat(p.state()).isEqualTo(PlaceState.CONFIRMED);
      assertThat(p.reservationId()).isNotBlank();
    });
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement()
        .satisfies(r -> assertThat(r.path("slotId").asText()).isEqualTo("H51010100201-0301-20261122-1400-K"));
    assertThat(counts()).containsExactly(1, 0);
  }

  @Test
  void a_declined_referral_gives_its_place_back_once_here_and_there_and_the_first_who_waits_has_it() {
    Reply up = request(Map.of());
    house.runJobs();
    takeAllPlacesLeft();
    Reply second = request(Map.of("patientId", "PT-LI"));
    house.runJobs();
    assertThat(house.as("liu").get(REFERRALS + second.text("/id")).body().at("/timeline").toString())
        .contains("号源已满，列入候补第 1 位");
    assertThat(house.as("liu").get("/api/capacity/waiting?department=0301").text("/0/number")).isEqualTo(second.text("/number"));

    house.as("liu").act(REFERRALS + up.text("/id") + "/acts/decline", Map.of("reason", "NO_CAPACITY"));
    house.runJobs();
    house.runJobs();
    assertThat(place(up).state()).isEqualTo(PlaceState.RELEASED);
    assertThat(place(up).returnedAt()).isNotNull();
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement()
        .satisfies(r -> assertThat(r.path("released").asBoolean()).isTrue());
    assertThat(place(second).state()).as("nobody can answer an offer before the receiver has agreed").isEqualTo(PlaceState.HELD);
    round.go();
    assertThat(place(second).state()).isEqualTo(PlaceState.CONFIRMED);
    Reply placed = house.as("liu").get(REFERRALS + second.text("/id"));
    assertThat(placed.text("/slot/at")).isEqualTo("2026-11-22T06:00:00Z");
    assertThat(placed.body().at("/timeline").toString()).contains("已锁定");
    assertThat(pool.waitingOf(UUID.fromString(second.text("/id")))).isEmpty();
    house.clock().advance(Duration.ofHours(2));
    round.go();
    assertThat(place(second).state()).as("it does not lapse").isEqualTo(PlaceState.CONFIRMED);
    assertThat(house.as("liu").act(REFERRALS + second.text("/id") + "/acts/accept", Map.of()).text("/state")).isEqualTo("SCHEDULED");
  }

  @Test
  void a_place_that_the_hospital_refuses_goes_back_once_and_the_next_is_taken() {
    elsewhereTaken("H51010100201-0301-20261122-1400-K", 2);
    elsewhereTaken("H51010100201-0301-20261122-1400-O", 6);
    Reply up = request(Map.of());
    house.runJobs();
    assertThat(house.as("liu").get(REFERRALS + up.text("/id")).text("/slot/at")).isEqualTo("2026-11-22T07:30:00Z");
    assertThat(pool.placesOf(UUID.fromString(up.text("/id")))).extracting(Place::state)
        .containsExactly(PlaceState.REFUSED, PlaceState.CONFIRMED);
    assertThat(counts()).as("one place in all is counted").containsExactly(1, 0);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).hasSize(1);
  }

  @Test
  void a_step_that_is_cut_off_while_the_hospital_books_takes_neither_a_second_place_nor_a_second_booking() {
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"fail\",\"after\":true}");
    Reply up = request(Map.of());
    assertThatThrownBy(house::runJobs).isInstanceOf(RuntimeException.class);
    assertThat(place(up).state()).as("kept, though the step was rolled back").isEqualTo(PlaceState.HELD);
    assertThat(house.as("wang").get(REFERRALS + up.text("/id")).text("/status")).isEqualTo("requested");
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"none\"}");
    house.clock().advance(Duration.ofHours(1));
    house.runJobs();
    assertThat(place(up).state()).isEqualTo(PlaceState.CONFIRMED);
    assertThat(pool.placesOf(UUID.fromString(up.text("/id")))).hasSize(1);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).hasSize(1);
    assertThat(counts()).containsExactly(1, 0);
  }

  @Test
  void what_was_booked_by_a_step_cut_off_before_a_cancellation_goes_back_too() {
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"fail\",\"after\":true}");
    Reply up = request(Map.of());
    assertThatThrownBy(house::runJobs).isInstanceOf(RuntimeException.class);
    sandbox.control("/faults", "{\"system\":\"hospital\",\"kind\":\"none\"}");
    assertThat(house.as("wang").act(REFERRALS + up.text("/id") + "/acts/cancel", Map.of("reason", "PATIENT_WITHDREW")).status())
        .isEqualTo(200);
    house.clock().advance(Duration.ofHours(1));
    house.runJobs();
    assertThat(place(up).state()).isEqualTo(PlaceState.RELEASED);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement()
        .satisfies(r -> assertThat(r.path("released").asBoolean()).isTrue());
    assertThat(counts()).containsExactly(0, 0);
  }

  @Test
  void taking_over_the_hospitals_slots_again_changes_nothing_and_follows_what_it_has_left() {
    Reply again = house.as("his").act("/api/capacity/schedules/acts/import?days=1", Map.of());
    assertThat(again.text("/fresh")).isEqualTo("0");
    assertThat(again.text("/changed")).isEqualTo("0");
    elsewhereTaken("H51010100201-0301-20261122-1400-O", 3);
    assertThat(house.as("his").act("/api/capacity/schedules/acts/import?days=1", Map.of()).text("/changed")).isEqualTo("1");
    assertThat(jdbc.sql("select capacity from capacity_slot where kept_ref = 'H51010100201-0301-20261122-1400-K'")
        .query(Integer.class).single()).isEqualTo(5);
  }

  @Test
  void an_accepted_referral_takes_the_place_it_was_offered_and_moves_to_another() {
    takeAllPlacesLeft();
    Reply up = request(Map.of());
    house.runJobs();
    assertThat(house.as("liu").act(REFERRALS + up.text("/id") + "/acts/accept", Map.of()).text("/state")).isNotEqualTo("SCHEDULED");
    pool.releaseNow(PoolFixture.wish(0, true, Priority.URGENT).holder(), "CANCELLED");
    String offered = place(up).slotId().toString();
    Reply scheduled = house.as("liu").act(REFERRALS + up.text("/id") + "/acts/schedule", Map.of("slotId", offered));
    assertThat(scheduled.status()).as(String.valueOf(scheduled.body())).isEqualTo(200);
    house.runJobs();
    assertThat(place(up).state()).isEqualTo(PlaceState.CONFIRMED);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).hasSize(1);

    assertThat(house.as("liu").act(REFERRALS + up.text("/id") + "/acts/reschedule", Map.of("slotId", UUID.randomUUID())).text("/code"))
        .isEqualTo("capacity.slotUnknown");
    assertThat(place(up).state()).as("a refused change leaves the old place").isEqualTo(PlaceState.CONFIRMED);
  }

  @Test
  void an_appointment_that_the_hospital_refuses_falls_and_the_referral_waits() {
    Reply up = request(Map.of());
    house.runJobs();
    house.as("liu").act(REFERRALS + up.text("/id") + "/acts/accept", Map.of());
    house.runJobs();
    elsewhereTaken("H51010100201-0301-20261122-1530-K", 2);
    elsewhereTaken("H51010100201-0301-20261122-1530-O", 6);
    String later = house.as("liu").get(REFERRALS + up.text("/id") + "/slots?from=2026-11-22T07:30:00Z").text("/slots/0/id");
    Reply moved = house.as("liu").act(REFERRALS + up.text("/id") + "/acts/reschedule", Map.of("slotId", later));
    assertThat(moved.text("/slot/at")).as(String.valueOf(moved.body())).isEqualTo("2026-11-22T07:30:00Z");
    house.runJobs();
    Reply fallen = house.as("liu").get(REFERRALS + up.text("/id"));
    assertThat(fallen.body().at("/timeline").toString()).contains("医院系统没有该号源，已退回：2026-11-22 15:30");
    assertThat(fallen.text("/slotReserved")).isEqualTo("false");
    assertThat(pool.placesOf(UUID.fromString(up.text("/id")))).extracting(Place::state)
        .startsWith(PlaceState.RELEASED, PlaceState.REFUSED);
    assertThat(sandbox.mentioning("reservations", up.text("/number"))).singleElement()
        .satisfies(r -> assertThat(r.path("released").asBoolean()).isTrue());
    assertThat(pool.waitingOf(UUID.fromString(up.text("/id")))).isPresent();
  }

  private Reply request(Map<String, Object> changed) {
    Map<String, Object> body = new HashMap<>(ReferralBodies.urgent());
    body.putAll(changed);
    Reply up = house.as("wang").act("/api/referrals", body);
    assertThat(up.status()).as(String.valueOf(up.body())).isEqualTo(201);
    return up;
  }

  private Place place(Reply referral) {
    List<Place> places = pool.placesOf(UUID.fromString(referral.text("/id")));
    return places.get(places.size() - 1);
  }

  /** Kept and other places taken in cardiology. */
  private List<Integer> counts() {
    return jdbc.sql("select sum(kept_taken), sum(open_taken) from capacity_slot where department = '0301'")
        .query((r, i) -> List.of(r.getInt(1), r.getInt(2))).single();
  }

  private void takeAllPlacesLeft() {
    for (int n = 0; pool.hold(PoolFixture.wish(n, true, Priority.URGENT)).isPresent(); n++) {
      assertThat(n).isLessThan(100);
    }
  }

  /** Somebody else takes places at the hospital's own window. */
  private void elsewhereTaken(String slot, int places) {
    for (int n = 0; n < places; n++) {
      SlotRequest request =
          new SlotRequest(PoolFixture.COUNTY, PoolFixture.CARDIOLOGY, slot, null, null, true, "窗口", "李四", null);
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
