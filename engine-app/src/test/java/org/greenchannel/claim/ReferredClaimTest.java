package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim that says that the person was referred, and what proves it. */
@HouseTest
class ReferredClaimTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_referral_that_the_hospital_took_proves_the_claim_by_its_number() {
    String number = referral("PT-LI", "COMPLETED");
    var claim = settled(stay("PT-LI", "REF-1").at("circumstances", Map.of("referral", number)));
    assertThat(claim.text("/care/referralId")).as(String.valueOf(claim.body())).isNotEmpty();
    assertThat(claim.text("/care/referralDirection")).isEqualTo("UP");
    assertThat(claim.body().at("/care/contracted").asBoolean()).isTrue();
    assertThat(rules(claim.text("/id"))).contains("CLM-RFE-008");
  }

  @Test
  void a_claim_of_the_same_episode_need_not_name_it() {
    UUID episode = UUID.fromString("019ab000-0000-7000-8000-0000000000e1");
    referral("PT-LI", "ACCEPTED", episode);
    var claim = settled(stay("PT-LI", "REF-2").with("episodeId", episode.toString()));
    assertThat(claim.text("/care/referralId")).as(String.valueOf(claim.body())).isNotEmpty();
  }

  @Test
  void another_persons_referral_or_one_that_was_declined_proves_nothing() {
    String others = referral("PT-SMITH", "COMPLETED");
    var claim = settled(stay("PT-LI", "REF-3").at("circumstances", Map.of("referral", others)));
    assertThat(claim.text("/care/referralId")).isEmpty();
    assertThat(claim.body().at("/care/referralClaimed").asBoolean()).isTrue();
    assertThat(rules(claim.text("/id"))).contains("CLM-RFE-009");
    String declined = referral("PT-LI", "REJECTED");
    var second = settled(stay("PT-LI", "REF-4").at("circumstances", Map.of("referral", declined)));
    assertThat(second.text("/care/referralId")).isEmpty();
  }

  private House.Reply settled(ClaimEntries entry) {
    var reply = house.as("his").act("/api/claims", entry.body());
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(201);
    return reply;
  }

  private static ClaimEntries stay(String patient, String visit) {
    return ClaimEntries.visit(patient, visit).at("medType", "21").at("begin", "2026-11-18T09:00:00").at("end", "2026-11-20T09:00:00")
        .line(ClaimEntries.AMLODIPINE, "101", "01", 1, "100.00", "2026-11-19T09:20:00").but("lineNo", visit);
  }

  private String referral(String patient, String status) {
    return referral(patient, status, UUID.randomUUID());
  }

  /** A referral to the county hospital; its number. */
  private String referral(String patient, String status, UUID episode) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into referral (id, version, kind, course, state, number, episode_id, patient_id, region,
              case_date, requested_at, reason, from_institution, from_practitioner, to_institution, to_department, grounds)
            values (?, 0, 'UP', 'UP', ?, ?, ?, ?, 'example', date '2026-11-17', timestamptz '2026-11-17 09:00+08', '血压控制不佳',
              'H51010100301', 'D-WANG', ?, '0301', '[]')""")
        .params(id, status, "ZZ-" + id, episode, patient, ClaimEntries.COUNTY)
        .update();
    return "ZZ-" + id;
  }

  private String rules(String claimId) {
    return String.join(",", jdbc.sql("select rule_ids from decision_log where record_id = ?::uuid").param(claimId).query(String.class).list());
  }
}
