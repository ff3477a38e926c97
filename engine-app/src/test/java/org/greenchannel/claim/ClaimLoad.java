package org.greenchannel.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.greenchannel.EngineApplication;
import org.greenchannel.act.Actor;
import org.greenchannel.fixtures.TestDatabase;
import org.greenchannel.registry.Registry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A bounded load driver, loopback only: clean claims of 20 lines for many people, settled over the service
 * and over HTTP with everything on. Arguments: seconds of each measurement, threads.
 */
public final class ClaimLoad {

  private static final int PEOPLE = 2_000;
  private static final String[] CODES = {
    "001102000010000", "002501010150000", "003101000010000", "XC08CAA055A001010100101", "XC09AAY001A001010100102",
    "XA10BAE001A001010100103", "XC10AAA002A001010100104", "XA11XXX001A001010100106"};

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final AtomicInteger visit = new AtomicInteger();
  private final ConfigurableApplicationContext house;
  private final int threads;

  private ClaimLoad(ConfigurableApplicationContext house, int threads) {
    this.house = house;
    this.threads = threads;
  }

  public static void main(String[] args) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone(EngineApplication.ZONE));
    int seconds = args.length > 0 ? Math.min(120, Integer.parseInt(args[0])) : 20;
    int threads = args.length > 1 ? Math.min(16, Integer.parseInt(args[1])) : 4;
    try (var house =
        new SpringApplicationBuilder(EngineApplication.class).initializers(new TestDatabase()).profiles("test")
            .run("--server.port=0", "--server.address=127.0.0.1", "--greenchannel.data-folder=target/load-data",
                "--greenchannel.secret=a-secret-of-the-tests-0123456789abcdef")) {
      ClaimLoad load = new ClaimLoad(house, threads);
      load.people();
      load.run(seconds);
    }
  }

  private interface Way {
    void settle(ClaimEntry entry) throws Exception;
  }

  private void run(int seconds) throws Exception {
    ClaimService service = house.getBean(ClaimService.class);
    Actor his = house.getBean(Registry.class).user("his").orElseThrow().actor();
    Way byService = entry -> settled(service.settle(his, entry, Source.NONE).value().status().name());
    Way byHttp = overHttp();
    measure("warm-up, service", byService, seconds);
    measure("warm-up, http", byHttp, seconds);
    for (int round = 1; round <= 3; round++) {
      measure("service", byService, seconds);
      measure("http", byHttp, seconds);
    }
  }

  private void measure(String name, Way way, int seconds) throws Exception {
    ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    long began = System.nanoTime();
    long end = began + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<?>> running = new ArrayList<>();
    ExecutorService all = Executors.newFixedThreadPool(threads);
    for (int t = 0; t < threads; t++) {
      running.add(all.submit(() -> {
        while (System.nanoTime() < end) {
          long start = System.nanoTime();
          way.settle(entry());
          micros.add((System.nanoTime() - start) / 1000);
        }
        return null;
      }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    all.shutdown();
    double took = (System.nanoTime() - began) / 1e9;
    List<Long> sorted = new ArrayList<>(micros);
    sorted.sort(null);
    System.out.printf(Locale.ROOT, "%-18s %d threads: %,6d claims, %,.0f/s, p50 %.1f ms, p99 %.1f ms%n", name, threads,
        sorted.size(), sorted.size() / took, sorted.get(sorted.size() / 2) / 1e3, sorted.get(sorted.size() * 99 / 100) / 1e3);
  }

  private Way overHttp() {
    HttpClient client = HttpClient.newHttpClient();
    URI uri = URI.create("http://127.0.0.1:" + house.getEnvironment().getProperty("local.server.port") + "/api/claims");
    String login = "Basic " + Base64.getEncoder().encodeToString("his:demo".getBytes());
    return entry -> {
      HttpRequest request =
          HttpRequest.newBuilder(uri).header("Authorization", login).header("Content-Type", "application/json")
              .header("Idempotency-Key", entry.visit().visitId())
              .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(entry))).build();
      String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      settled(body.contains("\"status\":\"SETTLED\"") ? "SETTLED" : body);
    };
  }

  private static void settled(String status) {
    if (!"SETTLED".equals(status)) {
      throw new IllegalStateException(status);
    }
  }

  private ClaimEntry entry() {
    int number = visit.incrementAndGet();
    List<ClaimEntry.Line> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(
          new ClaimEntry.Line(
              Integer.toString(i), java.time.LocalDateTime.of(2026, 11, 1, 9, 0).plusMinutes(i), null, CODES[i % CODES.length],
              null, null, null, false, java.math.BigDecimal.valueOf(2), new java.math.BigDecimal("12.34"), null, 2468L, null, null));
    }
    return new ClaimEntry(
        new ClaimEntry.Patient("PT-LOAD-" + number % PEOPLE, null, null),
        new ClaimEntry.VisitEntry(
            ClaimEntries.COUNTY, null, "LOAD-" + number, "11", "0301", "D-CHEN", null, null, List.of("I10")),
        null, lines, null, null, null);
  }

  private void people() {
    JdbcClient jdbc = house.getBean(JdbcClient.class);
    jdbc.sql(
            """
            insert into patient (id, psn_no, name, name_en, initials, sex, birth_date, identity_no, identity_last4, phone)
            select 'PT-LOAD-' || i, 'LOAD' || i, '甲' || i, 'A ' || i, 'j', '1', date '1970-01-01',
              (select identity_no from patient where id = 'PT-LI'), '0000', ''
            from generate_series(0, ?) i""")
        .param(PEOPLE - 1)
        .update();
    jdbc.sql(
            """
            insert into coverage (patient_id, plan, insutype, valid_from)
            select 'PT-LOAD-' || i, 'example-resident', '390', date '2020-01-01' from generate_series(0, ?) i""")
        .param(PEOPLE - 1)
        .update();
  }
}
