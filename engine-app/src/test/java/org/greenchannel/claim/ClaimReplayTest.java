package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.knowledge.KnowledgeBase;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A finding can be shown to follow from the knowledge it names, whatever has become of the knowledge base since. */
@HouseTest
class ClaimReplayTest {

  @Autowired private House house;
  @Autowired private KnowledgeBase knowledge;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void an_audit_is_replayed_on_the_knowledge_of_its_day() {
    var claim = settled("V-REPLAY-1", 2, "2026-03-04T09:10:00");
    assertThat(claim.text("/findings/0/ruleNo")).as(String.valueOf(claim.body())).isEqualTo("27");
    String then = claim.text("/knowledge");
    KnowledgeRow other = otherRow();
    inTransaction(() -> knowledge.change(List.of(other), List.of(), "ops", null));
    try {
      assertThat(knowledge.current().snapshot().fingerprint()).isNotEqualTo(then);
      var replay = house.as("shen").get("/api/claims/" + claim.text("/id") + "/replay");
      assertThat(replay.text("/same")).as(String.valueOf(replay.body())).isEqualTo("true");
      assertThat(replay.text("/knowledge")).isEqualTo(then);
      assertThat(replay.text("/found/0/row")).isEqualTo(claim.text("/findings/0/knowledgeRow"));
      assertThat(replay.text("/found/0/deductFen")).isEqualTo(claim.text("/findings/0/deductFen"));
    } finally {
      inTransaction(() -> knowledge.change(List.of(), List.of(other.id()), "ops", null));
    }
  }

  @Test
  void what_came_after_a_claim_is_not_its_history() {
    var first = settled("V-REPLAY-2", 1, "2026-03-05T09:10:00");
    assertThat(first.body().at("/findings")).isEmpty();
    var second = settled("V-REPLAY-3", 1, "2026-03-05T10:10:00");
    assertThat(second.text("/findings/0/ruleNo")).as(String.valueOf(second.body())).isEqualTo("27");
    assertThat(house.as("shen").get("/api/claims/" + first.text("/id") + "/replay").text("/same")).isEqualTo("true");
    var replay = house.as("shen").get("/api/claims/" + second.text("/id") + "/replay");
    assertThat(replay.text("/same")).as(String.valueOf(replay.body())).isEqualTo("true");
    assertThat(replay.body().at("/found")).hasSize(1);
  }

  @Test
  void a_replay_is_for_those_who_may_read_the_claim() {
    var claim = settled("V-REPLAY-4", 1, "2026-03-06T09:10:00");
    assertThat(house.as("zhang").get("/api/claims/" + claim.text("/id") + "/replay").status()).isEqualTo(404);
  }

  private House.Reply settled(String visit, int times, String occurred) {
    return house.as("his").act("/api/claims",
        ClaimEntries.visit("PT-ZHAO", visit).at("begin", occurred)
            .line(ClaimEntries.ONCE_A_DAY, "201", "01", times, "10.00", occurred).body());
  }

  private static KnowledgeRow otherRow() {
    return new KnowledgeRow(
        "SEX-81-REPLAY", KnowledgeKind.SEX, 81, "009999999999999", "复核用例", Map.of("sex", "女"),
        LocalDate.of(2026, 1, 1), null, KnowledgeRow.DESIGN, "MEDICAL-INSURANCE-FUND-REGULATION#38.1.6", "test");
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }
}
