package org.greenchannel.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.capacity.PoolFixture.LIU;
import static org.greenchannel.capacity.PoolFixture.period;
import static org.greenchannel.capacity.PoolFixture.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.greenchannel.act.Answer;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred want fifty places at one moment, on real PostgreSQL: nobody is booked twice, nothing is lost. */
@HouseTest
class SlotRaceTest {

  private static final int THREADS = 200;
  private static final int PLACES = 50;
  private static final int QUOTA = 10;

  @Autowired private House house;
  @Autowired private ScheduleService schedules;
  @Autowired private BookingService bookings;
  @Autowired private SlotPool pool;
  @Autowired private Slots slots;
  @Autowired private WaitingList waiting;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void on_a_sunday_morning() {
    house.clock().set(TestClock.START);
  }

  @AfterEach
  void nothing_is_left() {
    PoolFixture.empty(jdbc);
  }

  @Test
  void two_hundred_on_fifty_places_of_one_slot_fifty_win_and_a_hundred_and_fifty_wait_in_order() throws Exception {
    Slot slot = PoolFixture.publish(schedules, period("2026-11-25", "08:30", PLACES)).get(0);
    assertThat(slot.quota()).isEqualTo(QUOTA);
    List<String> answers = all(n -> take(slot, wish(n, true, n % 3 == 0 ? Priority.URGENT : Priority.ROUTINE)));
    assertThat(answers).filteredOn("done"::equals).hasSize(PLACES);
    assertThat(answers).filteredOn("capacity.slotTaken"::equals).hasSize(THREADS - PLACES);
    Slot full = slots.find(slot.id()).orElseThrow();
    assertThat(full.keptTaken()).isEqualTo(QUOTA);
    assertThat(full.openTaken()).isEqualTo(PLACES - QUOTA);
    assertThat(activePlaces()).isEqualTo(PLACES);

    List<Waiting> list = waiting.page(PoolFixture.COUNTY, PoolFixture.CARDIOLOGY, 0, THREADS);
    assertThat(list).hasSize(THREADS - PLACES).extracting(Waiting::position)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, THREADS - PLACES).boxed().toList());
    assertThat(list).extracting(w -> w.priority().ordinal()).isSorted();
  }

  @Test
  void the_earliest_place_spreads_two_hundred_over_slots_without_a_gap() throws Exception {
    List<Slot> five = PoolFixture.publish(
        schedules, period("2026-11-25", "08:30", 10), period("2026-11-25", "09:00", 10), period("2026-11-25", "09:30", 10),
        period("2026-11-25", "10:00", 10), period("2026-11-25", "10:30", 10));
    List<String> answers = all(n -> pool.hold(wish(n, true, Priority.ROUTINE)).isPresent() ? "done" : "none");
    assertThat(answers).filteredOn("done"::equals).hasSize(PLACES);
    assertThat(five).allSatisfy(s -> assertThat(slots.find(s.id()).orElseThrow().free()).isZero());
  }

  @Test
  void the_public_races_for_its_own_places_only() throws Exception {
    Slot slot = PoolFixture.publish(schedules, period("2026-11-25", "08:30", PLACES)).get(0);
    List<String> answers = all(n -> code(bookings.book(LIU, slot.id(), "W-" + n, null)));
    assertThat(answers).filteredOn("done"::equals).hasSize(PLACES - QUOTA);
    assertThat(answers).filteredOn("capacity.slotKept"::equals).hasSize(THREADS - PLACES + QUOTA);
  }

  @Test
  void the_same_referral_asked_for_by_many_at_once_has_one_place() throws Exception {
    Slot slot = PoolFixture.publish(schedules, period("2026-11-25", "08:30", PLACES)).get(0);
    List<String> answers = all(n -> pool.take(wish(1, true, Priority.ROUTINE), slot.id(), LIU).value().id().toString());
    assertThat(answers).hasSize(THREADS).containsOnly(answers.get(0));
    assertThat(activePlaces()).isEqualTo(1);
  }

  @RepeatedTest(3)
  void reserving_moving_cancelling_and_booking_at_once_never_breaks_a_count() throws Exception {
    List<Slot> two = PoolFixture.publish(schedules, period("2026-11-25", "08:30", 25), period("2026-11-25", "10:00", 25));
    all(n -> {
      Random random = new Random(n);
      for (int step = 0; step < 3; step++) {
        mixed(two, n, random);
      }
      return "";
    });
    everythingAddsUp(two);
  }

  private void mixed(List<Slot> two, int n, Random random) {
    Wish wish = wish(n % 80, n % 80 < 60, n % 7 == 0 ? Priority.URGENT : Priority.ROUTINE);
    Slot slot = two.get(random.nextInt(2));
    again(() -> switch (random.nextInt(6)) {
      case 0, 1 -> pool.hold(wish).isPresent() ? "held" : pool.queue(wish).map(Waiting::state).orElse("");
      case 2 -> code(pool.move(wish, slot.id(), LIU));
      case 3 -> code(bookings.book(LIU, slot.id(), "W-" + n, null));
      case 4 -> code(bookings.cancel(LIU, "W-" + n));
      default -> String.valueOf(pool.releaseNow(wish.holder(), "CANCELLED"));
    });
  }

  private void everythingAddsUp(List<Slot> published) {
    for (Slot before : published) {
      Slot now = slots.find(before.id()).orElseThrow();
      assertThat(now.keptTaken()).isEqualTo(count(before, true)).isLessThanOrEqualTo(now.quota());
      assertThat(now.openTaken()).isEqualTo(count(before, false)).isLessThanOrEqualTo(now.capacity() - now.quota());
    }
    assertThat(jdbc.sql(
            """
            select count(*) from (select holder from capacity_place where state in ('OFFERED', 'HELD', 'CONFIRMED')
            group by holder having count(*) > 1) as twice""")
        .query(Long.class).single()).isZero();
    assertThat(jdbc.sql(
            """
            select count(*) from capacity_wait w join capacity_place p on p.holder = w.holder and p.state in ('HELD', 'CONFIRMED')
            where w.state in ('WAITING', 'OFFERED')""")
        .query(Long.class).single()).as("nobody waits for what they have").isZero();
  }

  private int count(Slot slot, boolean kept) {
    return jdbc.sql(
            "select count(*) from capacity_place where slot_id = ? and kept = ? and state in ('OFFERED', 'HELD', 'CONFIRMED')")
        .params(slot.id(), kept).query(Integer.class).single();
  }

  private long activePlaces() {
    return jdbc.sql("select count(*) from capacity_place where state in ('OFFERED', 'HELD', 'CONFIRMED')")
        .query(Long.class).single();
  }

  private String take(Slot slot, Wish wish) {
    String code = code(pool.take(wish, slot.id(), LIU));
    if (!"done".equals(code)) {
      pool.queue(wish);
    }
    return code;
  }

  private static String code(Answer<?> answer) {
    return answer.isDone() ? "done" : answer.refusal().code();
  }

  /** As every door and job does: what met another act is begun again. */
  private static String again(Callable<String> act) {
    for (int attempt = 1; ; attempt++) {
      try {
        return act.call();
      } catch (ConcurrencyFailureException met) {
        if (attempt == 10) {
          throw met;
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private interface Act {
    String by(int n) throws Exception;
  }

  private static List<String> all(Act act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CountDownLatch go = new CountDownLatch(1);
    try {
      List<Future<String>> running = new ArrayList<>();
      for (int n = 0; n < THREADS; n++) {
        int number = n;
        running.add(threads.submit(() -> {
          go.await();
          return act.by(number);
        }));
      }
      go.countDown();
      List<String> answers = new ArrayList<>();
      for (Future<String> one : running) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
