package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.fixtures.SandboxView;
import org.greenchannel.fixtures.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A refused line is told to the institution by mail, after the commit, once. */
@HouseTest
class ClaimNoticesTest {

  @Autowired private House house;
  @Autowired private SandboxView sandbox;
  @Autowired private NoticeSender sender;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_refused_line_is_told_by_one_mail_without_clinical_data() {
    var claim =
        house.as("his").act("/api/claims",
            ClaimEntries.visit("PT-LI", "V-NOTICE").consultation().line(ClaimEntries.FOR_WOMEN, "201", 1, "180.00").body());
    await().atMost(Duration.ofSeconds(20)).until(() -> mails(claim.text("/number")).size() == 1);
    sender.sendDue();
    assertThat(mails(claim.text("/number"))).hasSize(1);
    assertThat(mails(claim.text("/number")).get(0)).contains("duijie@yunxi-hospital.example", "部分费用拒付")
        .doesNotContain("子宫造影", "李国强");
  }

  @Test
  void a_clean_claim_is_told_to_nobody() {
    var claim = house.as("his").act("/api/claims", ClaimEntries.visit("PT-LI", "V-NO-NOTICE").consultation().body());
    assertThat(notices(claim.text("/id"))).isZero();
  }

  @Test
  void a_mail_that_cannot_be_sent_waits_and_is_sent_under_the_same_key() {
    sandbox.control("/faults", "{\"system\":\"mail\",\"kind\":\"fail\"}");
    try {
      var claim =
          house.as("his").act("/api/claims",
              ClaimEntries.visit("PT-LI", "V-LATER").line(ClaimEntries.FOR_WOMEN, "201", 1, "180.00").body());
      await().atMost(Duration.ofSeconds(30)).until(() -> failedOnce(claim.text("/id")));
      sandbox.control("/faults", "{\"system\":\"mail\",\"kind\":\"none\"}");
      house.clock().advance(Duration.ofMinutes(1));
      await().atMost(Duration.ofSeconds(20)).until(() -> mails(claim.text("/number")).size() == 1);
    } finally {
      house.clock().set(TestClock.START);
      sandbox.control("/faults", "{\"system\":\"mail\",\"kind\":\"none\"}");
    }
  }

  private boolean failedOnce(String claimId) {
    return jdbc.sql("select count(*) from claim_notice where claim_id = ?::uuid and last_error is not null")
        .param(claimId).query(Long.class).single() == 1;
  }

  private long notices(String claimId) {
    return jdbc.sql("select count(*) from claim_notice where claim_id = ?::uuid").param(claimId).query(Long.class).single();
  }

  private List<String> mails(String number) {
    return sandbox.mentioning("mails", number).stream().map(Object::toString).toList();
  }
}
