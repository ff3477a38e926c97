package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits count over a patient's claims, also over two that arrive at the same moment. */
@HouseTest
class PatientLimitTest {

  @Autowired private House house;

  @Test
  void an_item_paid_once_a_day_is_refused_in_the_second_claim_of_the_day() {
    assertThat(observation("PT-ZHANG", "V-DAY-1", "2026-11-20T09:00:00").text("/findings")).isEmpty();
    var second = observation("PT-ZHANG", "V-DAY-2", "2026-11-20T15:00:00");
    assertThat(second.text("/findings/0/ruleNo")).as(String.valueOf(second.body())).isEqualTo("27");
    assertThat(second.body().at("/findings/0/relatedLines").toString()).contains("V-DAY-1");
    var nextDay = observation("PT-ZHANG", "V-DAY-3", "2026-11-21T09:00:00");
    assertThat(nextDay.body().at("/findings")).isEmpty();
  }

  @Test
  void two_claims_at_the_same_moment_do_not_both_slip_under_the_limit() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int day = 1; day <= 6; day++) {
        String occurred = "2026-11-0" + day + "T09:00:00";
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<House.Reply>> calls =
            List.of(
                () -> { start.await(); return observation("PT-SUN", "V-A" + occurred, occurred); },
                () -> { start.await(); return observation("PT-SUN", "V-B" + occurred, occurred); });
        long found = 0;
        for (var reply : both.invokeAll(calls)) {
          assertThat(reply.get().status()).as(String.valueOf(reply.get().body())).isEqualTo(201);
          found += reply.get().body().at("/findings").size();
        }
        assertThat(found).as("one of the two sees the other").isEqualTo(1);
      }
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void the_same_lines_of_a_visit_are_not_claimed_twice() {
    var body = ClaimEntries.visit("PT-SMITH", "V-TWICE").consultation().body();
    assertThat(house.as("his").act("/api/claims", body).status()).isEqualTo(201);
    var again = house.as("his").act("/api/claims", body);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/code")).isEqualTo("claim.alreadyClaimed");
  }

  @Test
  void the_ceiling_and_the_deductible_of_the_year_are_used_once() {
    house.clock().set(Instant.parse("2025-11-22T02:00:00Z"));
    try {
      aStayInTwoClaims();
    } finally {
      house.clock().set(TestClock.START);
    }
  }

  private void aStayInTwoClaims() {
    var stay =
        house.as("his").act("/api/claims",
            ClaimEntries.visit("PT-LI", "V-STAY").at("medType", "21").at("begin", "2025-11-19T09:00:00").at("end", "2025-11-22T09:00:00")
                .line("XC10AAA002A001010100104", "101", "02", 20, "50.00", "2025-11-20T09:00:00").body());
    assertThat(stay.text("/amounts/selfFirstFen")).as(String.valueOf(stay.body())).isEqualTo("10000");
    assertThat(stay.text("/amounts/deductibleFen")).isEqualTo("50000");
    assertThat(stay.text("/amounts/fundFen")).isEqualTo("32000");
    var more =
        house.as("his").act("/api/claims",
            ClaimEntries.visit("PT-LI", "V-STAY").at("medType", "21").at("begin", "2025-11-19T09:00:00").at("end", "2025-11-22T09:00:00")
                .line("XC10AAA002A001010100104", "101", "02", 2, "50.00", "2025-11-21T09:00:00").but("lineNo", "more").body());
    assertThat(more.text("/amounts/deductibleFen")).as("the same stay").isEqualTo("0");
    assertThat(more.body().at("/band/ceilingUsedFen").asLong())
        .isEqualTo(stay.body().at("/band/ceilingUsedFen").asLong() + 32_000);
  }

  private House.Reply observation(String patient, String visit, String occurred) {
    return house.as("his").act("/api/claims",
        ClaimEntries.visit(patient, visit)
            .line(ClaimEntries.ONCE_A_DAY, "201", "01", 1, "20.00", occurred).body());
  }
}
