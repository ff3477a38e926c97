package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a claim says of the visit, and what the house knows besides, reaches the checks: prescribers, earlier stays, operations, use. */
@HouseTest
class AuditOverTheDoorTest {

  /** 特殊使用级 (special grade): example row of antibiotic_grade.csv. */
  private static final String VANCOMYCIN = "XJ01XAW015B001010100102";

  @Autowired private House house;

  @Test
  void an_antibiotic_beyond_the_prescribers_right_is_found_with_the_registry_as_evidence() {
    var claim = look(ClaimEntries.visit("PT-LI", "V-ABX").line(VANCOMYCIN, "101", 1, "30.00").but("doctor", "D-CHEN"));
    assertThat(rules(claim)).as(String.valueOf(claim.body())).contains("45");
  }

  @Test
  void a_prescriber_nobody_knows_is_not_judged() {
    var claim = look(ClaimEntries.visit("PT-LI", "V-ABX-2").line(VANCOMYCIN, "101", 1, "30.00").but("doctor", "D-ELSEWHERE"));
    assertThat(rules(claim)).doesNotContain("45");
  }

  @Test
  void a_stay_ten_days_after_the_last_one_is_a_suspicion_of_a_split_admission() {
    stay("V-STAY-1", "2026-05-01T09:00:00", "2026-05-06T10:00:00");
    var again = stay("V-STAY-2", "2026-05-16T09:00:00", "2026-05-20T10:00:00");
    assertThat(rules(again)).as(String.valueOf(again.body())).contains("49");
  }

  @Test
  void the_same_stay_after_sixteen_days_is_not() {
    stay("V-STAY-3", "2026-06-01T09:00:00", "2026-06-06T10:00:00");
    var later = stay("V-STAY-4", "2026-06-22T09:00:00", "2026-06-25T10:00:00");
    assertThat(later.status()).as(String.valueOf(later.body())).isEqualTo(201);
    assertThat(rules(later)).doesNotContain("49");
  }

  @Test
  void settled_as_referred_without_a_referral_of_ours_is_found() {
    var claim = look(ClaimEntries.visit("PT-LI", "V-RF").consultation().cover("filing", "REFERRED"));
    assertThat(rules(claim)).as(String.valueOf(claim.body())).contains("920");
    assertThat(claim.body().at("/findings").toString()).contains("RF-1 ");
  }

  @Test
  void an_operation_of_the_other_sex_is_found_by_its_code() {
    var claim =
        look(
            ClaimEntries.visit("PT-LI", "V-OP").at("medType", "21").at("end", "2026-11-22T09:30:00").consultation()
                .at("circumstances", Map.of("operations", List.of(Map.of("code", "68.4100", "name", "子宫切除术")))));
    assertThat(rules(claim)).as(String.valueOf(claim.body())).contains("39");
  }

  /** A stay that is settled on the day of discharge. */
  private House.Reply stay(String visit, String begin, String end) {
    house.clock().set(LocalDateTime.parse(end).atZone(house.clock().getZone()).toInstant());
    try {
      return house.as("his").act("/api/claims",
          ClaimEntries.visit("PT-LI", visit).at("medType", "21").at("begin", begin).at("end", end)
              .line(ClaimEntries.CONSULTATION, "201", "01", 1, "10.00", begin).body());
    } finally {
      house.clock().set(TestClock.START);
    }
  }

  private House.Reply look(ClaimEntries entry) {
    return house.as("his").act("/api/claims/pre-settlement", entry.body());
  }

  private static List<String> rules(House.Reply claim) {
    List<String> numbers = new ArrayList<>();
    claim.body().at("/findings").forEach(finding -> numbers.add(finding.at("/ruleNo").asText()));
    return numbers;
  }
}
