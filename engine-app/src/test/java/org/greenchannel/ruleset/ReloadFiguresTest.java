package org.greenchannel.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.ss.usermodel.Sheet;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.claim.BandFacts;
import org.greenchannel.rules.prescription.ItemCountFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** How long a changed table takes from upload to service while others ask: {@code -Dgreenchannel.measure=true}. Figures are printed, not asserted. */
@HouseTest
@EnabledIfSystemProperty(named = "greenchannel.measure", matches = "true")
class ReloadFiguresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final ItemCountFacts SIX = new ItemCountFacts("example", DAY, "WESTERN", 6);

  @Autowired private House house;
  @Autowired private TestRestTemplate http;
  @Autowired private Decisions decisions;

  @Test
  void upload_to_service_under_live_traffic() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    AtomicLong answers = new AtomicLong();
    AtomicLong longest = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> asking = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      asking.add(threads.submit(() -> {
        while (!enough.get()) {
          long start = System.nanoTime();
          Decision decision = decisions.decide(SIX);
          longest.accumulateAndGet(System.nanoTime() - start, Math::max);
          answers.incrementAndGet();
          assertThat(decision.text("code")).isEqualTo("N05");
        }
      }));
    }
    long start = System.nanoTime();
    for (String table : List.of(ItemCountFacts.TABLE, BandFacts.TABLE, "claim.cross_region")) {
      var version = new Uploads(house, http).through(table, Uploads.edited(table, ReloadFiguresTest::anotherOwner), null);
      System.out.printf("%s: %s rows, %s, %s ms from upload to service%n", table, version.at("/rules").asText(),
          version.at("/status").asText(), version.at("/tookMillis").asText());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    enough.set(true);
    threads.shutdown();
    for (Future<?> one : asking) {
      one.get();
    }
    System.out.printf("meanwhile %.0f answers/s on 2 threads, none failed, the longest took %.1f ms%n", answers.get() / seconds, longest.get() / 1e6);
    for (String table : List.of(ItemCountFacts.TABLE, BandFacts.TABLE, "claim.cross_region")) {
      house.as("ops").act("/api/rule-tables/" + table + "/acts/roll-back", Map.of("version", 0));
    }
  }

  /** A change that no answer shows. */
  private static void anotherOwner(Sheet sheet) {
    Uploads.at(sheet, "A1").setCellValue(Uploads.at(sheet, "A1").getStringCellValue() + ".");
  }
}
