package org.greenchannel.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.capacity.PoolFixture.LIU;
import static org.greenchannel.capacity.PoolFixture.at;
import static org.greenchannel.capacity.PoolFixture.family;
import static org.greenchannel.capacity.PoolFixture.period;
import static org.greenchannel.capacity.PoolFixture.wish;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Answer;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places taken and given back: the quota and its days, one place each, the waiting list and what is offered to it. */
@HouseTest
class SlotPoolTest {

  @Autowired private House house;
  @Autowired private HospitalAnswers answers;
  @Autowired private SandboxView sandbox;
  @Autowired private ScheduleService schedules;
  @Autowired private BookingService bookings;
  @Autowired private SlotPool pool;
  @Autowired private Slots slots;
  @Autowired private CapacityRound round;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void on_a_sunday_morning() {
    house.clock().set(TestClock.START);
  }

  @AfterEach
  void nothing_is_left() {
    PoolFixture.empty(jdbc);
    house.clock().set(TestClock.START);
  }

  @Test
  void a_county_hospital_keeps_a_fifth_which_family_doctors_see_a_week_before_the_public() {
    Slot slot = publish(period("2026-12-10", "08:30", 10));
    assertThat(slot.quota()).isEqualTo(2);
    assertThat(slot.publicFrom()).isEqualTo(at("2026-12-03", "00:00").toInstant());
    assertThat(slot.familyFrom()).isEqualTo(at("2026-11-26", "00:00").toInstant());
    assertThat(slot.recycleAt()).isEqualTo(at("2026-12-09", "08:30").toInstant());
    assertThat(code(pool.take(family(1), slot.id(), LIU))).isEqualTo("capacity.slotNotReleased");

    house.clock().set(slot.familyFrom());
    assertThat(pool.take(family(1), slot.id(), LIU).value().kept()).isTrue();
    assertThat(pool.take(family(2), slot.id(), LIU).value().kept()).isTrue();
    assertThat(code(pool.take(family(3), slot.id(), LIU))).as("the rest is for the public's day").isEqualTo("capacity.slotNotReleased");
    assertThat(code(pool.take(wish(4, false, Priority.ROUTINE), slot.id(), LIU))).isEqualTo("capacity.slotNotReleased");

    house.clock().set(slot.publicFrom());
    assertThat(pool.take(family(3), slot.id(), LIU).value().kept()).isFalse();
    assertThat(pool.take(wish(4, false, Priority.ROUTINE), slot.id(), LIU).value().kept()).isFalse();
  }

  @Test
  void the_public_never_takes_the_quota_before_it_is_recycled_and_does_afterwards() {
    Slot slot = publish(period("2026-11-25", "08:30", 5));
    assertThat(slot.quota()).isEqualTo(1);
    for (int n = 1; n <= 4; n++) {
      assertThat(bookings.book(LIU, slot.id(), "W-" + n, null).isDone()).isTrue();
    }
    assertThat(code(bookings.book(LIU, slot.id(), "W-5", null))).isEqualTo("capacity.slotKept");
    house.clock().set(slot.recycleAt().minusSeconds(1));
    assertThat(code(bookings.book(LIU, slot.id(), "W-5", null))).isEqualTo("capacity.slotKept");
    house.clock().set(slot.recycleAt());
    assertThat(bookings.book(LIU, slot.id(), "W-5", null).isDone()).isTrue();
    assertThat(code(pool.take(family(1), slot.id(), LIU))).isEqualTo("capacity.slotTaken");
  }

  @Test
  void an_urgent_referral_takes_the_nearest_place_before_its_release() {
    Slot slot = publish(period("2026-12-20", "08:30", 5));
    assertThat(pool.hold(family(1))).isEmpty();
    assertThat(pool.hold(wish(2, true, Priority.URGENT))).hasValueSatisfying(place -> {
      assertThat(place.slotId()).isEqualTo(slot.id());
      assertThat(place.kept()).isTrue();
    });
  }

  @Test
  void a_referral_has_one_place_of_a_sort_and_taking_it_again_changes_nothing() {
    List<Slot> two = PoolFixture.publish(schedules, period("2026-11-25", "08:30", 5), period("2026-11-25", "10:00", 5));
    Place first = pool.take(family(1), two.get(0).id(), LIU).value();
    assertThat(pool.take(family(1), two.get(0).id(), LIU).value().id()).isEqualTo(first.id());
    assertThat(pool.hold(family(1)).orElseThrow().id()).isEqualTo(first.id());
    assertThat(code(pool.take(family(1), two.get(1).id(), LIU))).isEqualTo("capacity.alreadyPlaced");
    assertThat(taken(two.get(0))).isEqualTo(1);
    assertThat(taken(two.get(1))).isZero();

    Place moved = pool.move(family(1), two.get(1).id(), LIU).value();
    assertThat(moved.begin()).isEqualTo(at("2026-11-25", "10:00").toInstant());
    assertThat(taken(two.get(0))).isZero();
    assertThat(taken(two.get(1))).isEqualTo(1);
  }

  @Test
  void who_cannot_move_keeps_the_old_place() {
    List<Slot> two = PoolFixture.publish(schedules, period("2026-11-25", "08:30", 1), period("2026-11-25", "10:00", 1));
    pool.take(family(1), two.get(0).id(), LIU).value();
    pool.take(family(2), two.get(1).id(), LIU).value();
    assertThat(code(pool.move(family(1), two.get(1).id(), LIU))).isEqualTo("capacity.slotTaken");
    assertThat(pool.placesOf(family(1).holder())).singleElement().satisfies(p -> assertThat(p.state().isActive()).isTrue());
    assertThat(taken(two.get(0))).isEqualTo(1);
  }

  @Test
  void a_place_goes_back_exactly_once() {
    Slot slot = publish(period("2026-11-25", "08:30", 5));
    Place place = pool.hold(family(1)).orElseThrow();
    assertThat(pool.releaseNow(family(1).holder(), "CANCELLED")).isTrue();
    assertThat(pool.releaseNow(family(1).holder(), "CANCELLED")).isFalse();
    assertThat(pool.releaseOne(place, "CANCELLED")).isFalse();
    assertThat(answers.refused(place)).isFalse();
    assertThat(taken(slot)).isZero();
  }

  @Test
  void a_freed_place_is_offered_by_urgency_then_channel_then_time_held_for_a_while_and_then_goes_on() {
    Slot slot = publish(period("2026-11-25", "08:30", 1));
    pool.hold(family(1)).orElseThrow();
    pool.queue(wish(2, false, Priority.ROUTINE));
    house.clock().advance(Duration.ofMinutes(1));
    pool.queue(wish(3, true, Priority.ROUTINE));
    house.clock().advance(Duration.ofMinutes(1));
    assertThat(pool.queue(wish(4, true, Priority.URGENT)).orElseThrow().position()).isEqualTo(1);
    assertThat(pool.waitingOf(wish(3, true, Priority.ROUTINE).holder()).orElseThrow().position()).isEqualTo(2);
    assertThat(pool.waitingOf(wish(2, false, Priority.ROUTINE).holder()).orElseThrow().position()).isEqualTo(3);

    pool.releaseNow(family(1).holder(), "DECLINED");
    Place offered = pool.placesOf(family(4).holder()).get(0);
    assertThat(offered.state()).isEqualTo(PlaceState.OFFERED);
    assertThat(offered.offerUntil()).as("an hour for urgent ones").isEqualTo(house.clock().instant().plus(Duration.ofHours(1)));
    assertThat(code(pool.take(family(9), slot.id(), LIU))).as("an offered place is taken").isEqualTo("capacity.slotTaken");

    round.go();
    assertThat(sandbox.mentioning("sms", "ZZ-T-4")).singleElement().asString()
        .contains("候补成功", "2026-11-25 08:30", "2026-11-22 11:02").doesNotContain("高血压");
    round.go();
    assertThat(sandbox.mentioning("sms", "ZZ-T-4")).hasSize(1);

    house.clock().set(offered.offerUntil());
    round.go();
    assertThat(pool.placesOf(family(4).holder())).extracting(Place::state).containsExactly(PlaceState.RELEASED);
    assertThat(pool.waitingOf(family(4).holder())).as("back in the list, for another time").hasValueSatisfying(
        w -> assertThat(w.position()).isEqualTo(1));
    assertThat(pool.placesOf(family(3).holder())).extracting(Place::state).containsExactly(PlaceState.OFFERED);
    assertThat(pool.take(family(3), slot.id(), LIU).value().state()).isEqualTo(PlaceState.HELD);
    assertThat(pool.waitingOf(family(3).holder())).isEmpty();
    assertThat(taken(slot)).isEqualTo(1);
  }

  @Test
  void an_offer_that_lapsed_is_not_taken_late_when_somebody_else_waits() {
    Slot slot = publish(period("2026-11-25", "08:30", 1));
    pool.hold(family(1)).orElseThrow();
    pool.queue(family(2));
    pool.queue(family(3));
    pool.releaseNow(family(1).holder(), "DECLINED");
    house.clock().advance(Duration.ofHours(4));
    assertThat(code(pool.take(family(2), slot.id(), LIU))).isEqualTo("capacity.slotTaken");
    assertThat(pool.placesOf(family(3).holder())).extracting(Place::state).containsExactly(PlaceState.OFFERED);
  }

  @Test
  void a_recycled_place_finds_the_ordinary_patient_who_waits_for_it() {
    Slot slot = publish(period("2026-11-25", "08:30", 1));
    assertThat(slot.quota()).isEqualTo(1);
    assertThat(pool.hold(wish(1, false, Priority.ROUTINE))).isEmpty();
    pool.queue(wish(1, false, Priority.ROUTINE));
    round.go();
    assertThat(pool.placesOf(family(1).holder())).isEmpty();
    house.clock().set(slot.recycleAt());
    round.go();
    assertThat(pool.placesOf(family(1).holder())).extracting(Place::state).containsExactly(PlaceState.OFFERED);
  }

  @Test
  void newly_published_places_go_to_those_who_wait() {
    publish(period("2026-11-25", "08:30", 1));
    pool.hold(family(1)).orElseThrow();
    pool.queue(family(2));
    publish(period("2026-11-26", "08:30", 3));
    assertThat(pool.placesOf(family(2).holder())).extracting(Place::begin)
        .containsExactly(at("2026-11-26", "08:30").toInstant());
  }

  @Test
  void a_withdrawn_slot_takes_nobody_and_names_those_who_hold_places() {
    Slot slot = publish(period("2026-11-25", "08:30", 3));
    pool.hold(family(1)).orElseThrow();
    assertThat(schedules.withdraw(LIU, slot.id(), "停诊").value().held()).extracting(Place::number).containsExactly("ZZ-T-1");
    assertThat(code(pool.take(family(2), slot.id(), LIU))).isEqualTo("capacity.slotWithdrawn");
    assertThat(pool.publishes(family(2))).isFalse();
    assertThat(code(schedules.withdraw(LIU, slot.id(), "停诊"))).isEqualTo("capacity.slotWithdrawn");
  }

  @Test
  void a_slot_of_the_past_takes_nobody() {
    Slot slot = publish(period("2026-11-22", "10:30", 3));
    house.clock().set(slot.begin());
    assertThat(code(pool.take(family(1), slot.id(), LIU))).isEqualTo("capacity.slotPast");
  }

  @Test
  void the_institutions_own_booking_is_counted_once_under_its_reference() {
    Slot slot = publish(period("2026-11-25", "08:30", 5));
    UUID first = bookings.book(LIU, slot.id(), "W-1", "PT-LI").value().id();
    assertThat(bookings.book(LIU, slot.id(), "W-1", "PT-LI").value().id()).isEqualTo(first);
    assertThat(taken(slot)).isEqualTo(1);
    assertThat(bookings.cancel(LIU, "W-1").value().returnedAt()).as("its own system knows").isNotNull();
    assertThat(code(bookings.cancel(LIU, "W-1"))).isEqualTo("capacity.bookingUnknown");
    assertThat(taken(slot)).isZero();
  }

  private Slot publish(Schedule.Period period) {
    return PoolFixture.publish(schedules, period).get(0);
  }

  private int taken(Slot slot) {
    Slot now = slots.find(slot.id()).orElseThrow();
    return now.keptTaken() + now.openTaken();
  }

  private static String code(Answer<?> answer) {
    return answer.isDone() ? "done" : answer.refusal().code();
  }
}
