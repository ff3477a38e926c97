package org.greenchannel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenchannel.claim.ClaimEntries;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * How long a large list takes from file to force and back while one caller settles claims without a pause:
 * {@code mvn -pl engine-app -am test -Dtest=ImportSpeed}. The first and the last row of the list are charged by every claim: a claim
 * that finds one of them only mixes two versions.
 */
@HouseTest
@Import(Uploads.class)
class ImportSpeed {

  private static final String FIRST = ClaimEntries.CONSULTATION;
  private static final String LAST = "003101000010000";

  @Autowired private House house;
  @Autowired private Uploads uploads;
  @Autowired private KnowledgeBase base;
  @Autowired private KnowledgeRows rows;
  @Autowired private ImportStore imports;

  private volatile boolean going = true;
  private volatile int answered;
  private volatile int failed;
  private volatile int mixed;

  @Test
  void a_large_list_goes_live_and_back_under_traffic() throws Exception {
    Thread traffic = new Thread(this::claims);
    traffic.start();
    for (int size : new int[] {10_000, 100_000, 100_000, Integer.getInteger("rows", 200_000)}) {
      byte[] book = book(FIRST, size, LAST);
      JsonNode report = timed(size + " rows: read", () -> send(book));
      var approved = timed(size + " rows: approve -> live", () -> uploads.act(report, "approve", Map.of()));
      assertThat(approved.text("/version")).as("in service").isEqualTo(String.valueOf(base.current().version()));
      timed(size + " rows: roll back", () -> uploads.act(report, "roll-back", Map.of()));
      assertThat(uploads.see(report, "").text("/status")).isEqualTo("ROLLED_BACK");
    }
    twoListsWait();
    going = false;
    traffic.join();
    System.out.printf("claims answered: %d, failed: %d, on two versions: %d%n", answered, failed, mixed);
    assertThat(failed + mixed).isZero();
  }

  /** The slower ways: another list went live since this one was read; another node knows nothing of it. */
  private void twoListsWait() throws IOException {
    JsonNode large = send(book(FIRST, 100_000, LAST));
    JsonNode small = send(book("900000000000001", 10, "900000000000002"));
    UUID id = UUID.fromString(large.at("/id").asText());
    timed("100000 rows: worked out by another node", () -> new Candidates(imports, rows, base).of(id, base.live(), List.of()));
    timed("10 rows: approve -> live", () -> uploads.act(small, "approve", Map.of()));
    var approved = timed("100000 rows: approve -> live after another list", () -> uploads.act(large, "approve", Map.of()));
    assertThat(approved.text("/status")).isEqualTo("APPROVED");
    timed("10 rows: roll back from below", () -> uploads.act(small, "roll-back", Map.of()));
    timed("100000 rows: roll back after another", () -> uploads.act(large, "roll-back", Map.of()));
    assertThat(uploads.see(large, "").text("/status")).isEqualTo("ROLLED_BACK");
  }

  private JsonNode send(byte[] book) {
    try {
      return uploads.send("ops", "large.xlsx", book, Map.of("from", "2025-01-01"), 201);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private <T> T timed(String what, Supplier<T> act) {
    int before = answered;
    int failedBefore = failed;
    long start = System.nanoTime();
    T result = act.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s %.2f s, claims answered meanwhile %d, failed %d%n", what, seconds, answered - before, failed - failedBefore);
    return result;
  }

  private void claims() {
    for (int visit = 0; going; visit++) {
      var claim = ClaimEntries.visit("PT-LI", "V-S" + visit).line(FIRST, "201", 1, "20.00").line(LAST, "201", 1, "20.00");
      var reply = house.as("his").act("/api/claims", claim.body());
      long found = reply.status() == 201 ? reply.body().at("/findings").findValuesAsText("ruleNo").stream().filter("81"::equals).count() : 0;
      answered++;
      failed += reply.status() == 201 ? 0 : 1;
      mixed += found == 1 ? 1 : 0;
    }
  }

  private static byte[] book(String first, int size, String last) throws IOException {
    Object[][] rows = new Object[size + 1][];
    rows[0] = new Object[] {"国标代码", "项目名称", "限定性别"};
    for (int i = 1; i <= size; i++) {
      String code = i == 1 ? first : i == size ? last : String.format("7%014d", i);
      rows[i] = new Object[] {code, "项目" + i, i == size || i % 2 == 1 ? "女" : "男"};
    }
    return Uploads.workbook("限定性别", rows);
  }
}
