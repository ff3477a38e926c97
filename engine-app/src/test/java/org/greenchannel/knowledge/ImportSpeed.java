package org.greenchannel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.greenchannel.claim.ClaimEntries;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How long a large list takes from file to force while claims go on: {@code mvn -pl engine-app -am test -Dtest=ImportSpeed}. */
@HouseTest
@Import(Uploads.class)
class ImportSpeed {

  @Autowired private House house;
  @Autowired private Uploads uploads;

  @Test
  void a_large_list_goes_live_and_back_under_traffic() throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    AtomicInteger answered = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    Thread traffic = new Thread(() -> claims(going, answered, failed));
    traffic.start();
    for (int size : new int[] {10_000, 100_000, Integer.getInteger("rows", 200_000)}) {
      byte[] book = book(size);
      JsonNode[] report = new JsonNode[1];
      timed(size + " rows: read", () -> report[0] = send(book));
      timed(size + " rows: approve", () -> uploads.act(report[0], "approve", Map.of()));
      timed(size + " rows: roll back", () -> uploads.act(report[0], "roll-back", Map.of()));
      assertThat(uploads.see(report[0], "").text("/status")).isEqualTo("ROLLED_BACK");
    }
    going.set(false);
    traffic.join();
    System.out.printf("claims answered meanwhile: %d, failed: %d%n", answered.get(), failed.get());
    assertThat(failed.get()).isZero();
  }

  private JsonNode send(byte[] book) {
    try {
      return uploads.send("ops", "large.xlsx", book, Map.of("from", "2025-01-01"), 201);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void timed(String what, Supplier<?> act) {
    long start = System.nanoTime();
    act.get();
    System.out.printf("%s %.2f s%n", what, (System.nanoTime() - start) / 1e9);
  }

  private void claims(AtomicBoolean going, AtomicInteger answered, AtomicInteger failed) {
    while (going.get()) {
      var claim = ClaimEntries.visit("PT-LI", "V-S" + answered.incrementAndGet()).line("001102000010000", "201", 1, "20.00");
      if (house.as("his").act("/api/claims", claim.body()).status() >= 500) {
        failed.incrementAndGet();
      }
    }
  }

  private static byte[] book(int size) throws java.io.IOException {
    Object[][] rows = new Object[size + 1][];
    rows[0] = new Object[] {"国标代码", "项目名称", "限定性别"};
    for (int i = 1; i <= size; i++) {
      rows[i] = new Object[] {String.format("7%014d", i), "项目" + i, i % 2 == 0 ? "男" : "女"};
    }
    return Uploads.workbook("限定性别", rows);
  }
}
