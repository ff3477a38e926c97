package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A suspicious claim waits for the insurer's reviewer, who decides each finding. */
@HouseTest
class ReviewJourneyTest {

  @Autowired private House house;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void the_patients_sex_is_known_again() {
    jdbc.sql("update patient set sex = '1' where id = 'PT-SUN'").update();
  }

  /** An item for women charged to somebody whose sex is not stated: no more than a suspicion. */
  private String suspicious(String visit) {
    jdbc.sql("update patient set sex = '9' where id = 'PT-SUN'").update();
    var reply =
        house.as("his").act("/api/claims",
            ClaimEntries.visit("PT-SUN", visit).consultation()
                .line(ClaimEntries.FOR_WOMEN, "201", 1, "180.00").body());
    assertThat(reply.text("/status")).as(String.valueOf(reply.body())).isEqualTo("IN_REVIEW");
    return reply.text("/id");
  }

  @Test
  void a_suspicious_claim_waits_in_the_reviewers_worklist_with_its_case() {
    String id = suspicious("V-SUSP-1");
    var work = house.as("shen").get("/api/worklist?process=settle-claim");
    assertThat(work.body().toString()).contains(id).contains("reviewer-I51010100000").contains("孙*｜");
    var view = house.as("shen").get("/api/claims/" + id);
    assertThat(view.text("/findings/0/resultType")).isEqualTo("SUSP");
    assertThat(view.text("/findings/0/ruleName/zh")).isEqualTo("医疗服务项目区分性别使用");
    assertThat(view.text("/findings/0/lawText/zh")).contains("第三十八条");
    assertThat(view.text("/findings/0/law/text")).isNotBlank();
    assertThat(view.text("/findings/0/knowledge")).hasSize(64);
    assertThat(view.text("/findings/0/tableFingerprint")).hasSize(64);
    assertThat(view.text("/findings/0/evidence/limit")).isEqualTo("女");
    assertThat(view.text("/dueAt")).startsWith("2026-12-04");
    assertThat(view.text("/allowedActs/0/allowed")).isEqualTo("true");
    assertThat(house.as("his").get("/api/claims/" + id).text("/allowedActs/0/reason/zh")).contains("审核员");
  }

  @Test
  void an_upheld_finding_is_the_institutions_and_the_rest_is_paid() {
    String id = suspicious("V-SUSP-2");
    var done = review(id, "UPHOLD", "");
    assertThat(done.text("/status")).as(String.valueOf(done.body())).isEqualTo("SETTLED");
    assertThat(done.text("/findings/0/decision")).isEqualTo("UPHELD");
    assertThat(done.text("/findings/0/bearer")).isEqualTo("INSTITUTION");
    assertThat(done.text("/amounts/deniedFen")).isEqualTo("18000");
    assertThat(done.text("/amounts/fundFen")).isEqualTo("500");
    assertThat(house.as("shen").get("/api/worklist").body().toString()).doesNotContain(id);
    assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?").param(id).query(Long.class).single())
        .isZero();
  }

  @Test
  void an_overturned_finding_costs_nobody_anything() {
    String id = suspicious("V-SUSP-3");
    var done = review(id, "OVERTURN", "病历证实为女性");
    assertThat(done.text("/status")).as(String.valueOf(done.body())).isEqualTo("SETTLED");
    assertThat(done.text("/findings/0/decision")).isEqualTo("OVERTURNED");
    assertThat(done.text("/amounts/deniedFen")).isEqualTo("0");
    assertThat(done.text("/amounts/fundFen")).isEqualTo("9500");
    assertThat(done.body().at("/history").toString()).contains("撤销 1 条");
  }

  @Test
  void a_review_needs_every_finding_decided_a_reason_and_the_right_reviewer() {
    String id = suspicious("V-SUSP-4");
    String act = "/api/claims/" + id + "/acts/review";
    assertThat(house.as("shen").act(act, Map.of("decisions", List.of())).text("/code")).isEqualTo("claim.findingUndecided");
    var noReason = review(id, "OVERTURN", " ");
    assertThat(noReason.text("/code")).isEqualTo("claim.reasonMissing");
    assertThat(noReason.text("/errors/0/pointer")).isEqualTo("/decisions/0/reason");
    assertThat(house.as("his").act(act, Map.of("decisions", List.of())).text("/code")).isEqualTo("claim.notYourReview");
    assertThat(house.as("liu").act(act, Map.of("decisions", List.of())).status()).isEqualTo(403);
    assertThat(house.as("shen").header("If-Match", "\"77\"").act(act, Map.of("decisions", List.of())).status()).isEqualTo(412);
    assertThat(house.as("shen").get("/api/claims/" + id).text("/status")).isEqualTo("IN_REVIEW");
    review(id, "UPHOLD", "");
    assertThat(review(id, "UPHOLD", "").text("/code")).isEqualTo("claim.notInReview");
  }

  private House.Reply review(String id, String decision, String reason) {
    String finding = house.as("shen").get("/api/claims/" + id).text("/findings/0/id");
    return house.as("shen").act("/api/claims/" + id + "/acts/review",
        Map.of("decisions", List.of(Map.of("findingId", finding, "decision", decision, "reason", reason)),
            "conclusion", "已核对"));
  }
}
