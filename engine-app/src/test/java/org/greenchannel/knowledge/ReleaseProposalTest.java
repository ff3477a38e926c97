package org.greenchannel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An upgrade proposes its knowledge and never overwrites what was approved. */
@HouseTest
@Import(Uploads.class)
class ReleaseProposalTest {

  @Autowired private ReleaseProposal proposal;
  @Autowired private House house;

  @Test
  void a_release_with_other_rows_waits_for_approval_once_and_shows_only_what_changed() {
    String before = house.as("ops").get("/api/knowledge").text("/fingerprint");
    assertThat(proposal.propose(KnowledgeCsv.shipped())).as("what was stored at the first start").isEmpty();
    List<KnowledgeRow> next = new ArrayList<>(KnowledgeCsv.shipped());
    KnowledgeRow old = next.stream().filter(row -> row.kind() == KnowledgeKind.SEX).findFirst().orElseThrow();
    next.remove(old);
    next.add(with(old, old.id(), "男".equals(old.param("sex")) ? "女" : "男"));
    next.add(with(new KnowledgeRow("SEX-81-009999000010000-20250101", old.kind(), 81, "009999000010000", "新项目", old.params(),
        old.from(), null, old.basis(), old.lawKey(), old.source()), "SEX-81-009999000010000-20250101", "女"));

    UUID id = proposal.propose(next).orElseThrow();

    assertThat(house.as("ops").get("/api/knowledge").text("/fingerprint")).isEqualTo(before);
    var waiting = house.as("ops").get("/api/knowledge/imports/" + id);
    assertThat(waiting.text("/status")).isEqualTo("WAITING");
    assertThat(waiting.text("/fileName")).startsWith("release ");
    assertThat(waiting.body().at("/counts/accepted").asInt()).isEqualTo(2);
    assertThat(waiting.body().at("/counts/replaces").asInt()).isEqualTo(1);
    assertThat(waiting.body().at("/counts/new").asInt()).isEqualTo(1);
    assertThat(proposal.propose(next)).as("proposed once").isEmpty();
    var approved = house.as("ops").act("/api/knowledge/imports/" + id + "/acts/approve", Map.of());
    assertThat(approved.text("/status")).as(String.valueOf(approved.body())).isEqualTo("APPROVED");
    assertThat(house.as("ops").act("/api/knowledge/imports/" + id + "/acts/roll-back", Map.of()).text("/status")).isEqualTo("ROLLED_BACK");
    assertThat(house.as("ops").get("/api/knowledge").text("/fingerprint")).isEqualTo(before);
  }

  private static KnowledgeRow with(KnowledgeRow row, String id, String sex) {
    return new KnowledgeRow(id, row.kind(), row.ruleNo(), row.code(), row.name(), Map.of("sex", sex), row.from(), row.until(),
        row.basis(), row.lawKey(), row.source());
  }
}
