package org.greenchannel.capacity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.greenchannel.EngineApplication;
import org.greenchannel.fixtures.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A bounded load driver, loopback only: places of the pool taken by many at once, spread over a week's slots, and all from one
 * slot; and taken and given back. Arguments: seconds of each measurement, threads.
 */
public final class CapacityLoad {

  private static final int SLOTS = 2_000;

  private final ConfigurableApplicationContext house;
  private final int threads;
  private final SlotPool pool;
  private List<UUID> slots = List.of();

  private CapacityLoad(ConfigurableApplicationContext house, int threads) {
    this.house = house;
    this.threads = threads;
    this.pool = house.getBean(SlotPool.class);
  }

  public static void main(String[] args) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone(EngineApplication.ZONE));
    int seconds = args.length > 0 ? Math.min(120, Integer.parseInt(args[0])) : 10;
    int threads = args.length > 1 ? Math.min(16, Integer.parseInt(args[1])) : 8;
    try (var house =
        new SpringApplicationBuilder(EngineApplication.class).initializers(new TestDatabase()).profiles("test")
            .run("--server.port=0", "--server.address=127.0.0.1", "--greenchannel.data-folder=target/load-data",
                "--greenchannel.capacity.round=1h", "--camunda.bpm.job-execution.enabled=false",
                "--greenchannel.secret=a-secret-of-the-tests-0123456789abcdef")) {
      new CapacityLoad(house, threads).run(seconds);
    }
  }

  private interface Way {
    boolean act(int thread);
  }

  private void run(int seconds) throws Exception {
    for (int round = 0; round < 3; round++) {
      String name = round == 0 ? "warm-up, " : "";
      publish();
      measure(name + "the earliest place", thread -> pool.hold(wish()).isPresent(), seconds);
      publish();
      measure(name + "a named slot, spread", thread -> take((int) (Math.random() * SLOTS)), seconds);
      publish();
      measure(name + "taken and given back, one slot", thread -> takeAndGiveBack(), seconds);
    }
  }

  private boolean take(int slot) {
    return pool.take(wish(), slots.get(slot), PoolFixture.LIU).isDone();
  }

  private boolean takeAndGiveBack() {
    Wish wish = wish();
    return pool.take(wish, slots.get(0), PoolFixture.LIU).isDone() && pool.releaseNow(wish.holder(), "LOAD");
  }

  private static Wish wish() {
    return Wish.visit(
        UUID.randomUUID(), "ZZ-LOAD", "PT-ZHANG", PoolFixture.COUNTY, PoolFixture.CARDIOLOGY, true, Priority.URGENT);
  }

  private void publish() {
    PoolFixture.empty(house.getBean(JdbcClient.class));
    Instant first = house.getBean(Clock.class).instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
    Schedule.Period[] periods =
        IntStream.range(0, SLOTS)
            .mapToObj(i -> first.plus(Duration.ofMinutes(5L * i)).atZone(house.getBean(Clock.class).getZone()).toOffsetDateTime())
            .map(begin -> new Schedule.Period(begin, begin.plusMinutes(5), 100, null, null))
            .toArray(Schedule.Period[]::new);
    slots = PoolFixture.publish(house.getBean(ScheduleService.class), periods).stream().map(Slot::id).toList();
  }

  private void measure(String name, Way way, int seconds) throws Exception {
    ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    long began = System.nanoTime();
    long end = began + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<?>> running = new ArrayList<>();
    ExecutorService all = Executors.newFixedThreadPool(threads);
    for (int t = 0; t < threads; t++) {
      int thread = t;
      running.add(all.submit(() -> {
        while (System.nanoTime() < end) {
          long start = System.nanoTime();
          if (!way.act(thread)) {
            throw new IllegalStateException(name + ": no place left");
          }
          micros.add((System.nanoTime() - start) / 1000);
        }
      }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    all.shutdown();
    double took = (System.nanoTime() - began) / 1e9;
    List<Long> sorted = new ArrayList<>(micros);
    sorted.sort(null);
    System.out.printf(Locale.ROOT, "%-42s %d threads: %,7d, %,.0f/s, p50 %.1f ms, p99 %.1f ms%n", name, threads, sorted.size(),
        sorted.size() / took, sorted.get(sorted.size() / 2) / 1e3, sorted.get(sorted.size() * 99 / 100) / 1e3);
  }
}
