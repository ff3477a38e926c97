package org.greenchannel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenchannel.claim.ClaimEntries;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published workbook comes in, waits, and holds from the moment it is approved. */
@HouseTest
@Import(Uploads.class)
class KnowledgeImportTest {

  /** An item that no other test charges: what is approved here holds for all of them. */
  private static final String ECG = "003101000010000";

  @Autowired private House house;
  @Autowired private Uploads uploads;
  @Autowired private JdbcClient jdbc;
  @Autowired private KnowledgeBase base;

  @Test
  void an_approved_row_holds_for_the_next_claim_and_not_before() throws IOException {
    var ecg = ClaimEntries.visit("PT-LI", "V-K1").line(ECG, "201", 1, "20.00");
    assertThat(house.as("his").act("/api/claims", ecg.body()).body().at("/findings")).isEmpty();
    JsonNode report = upload("ops", "sex.xlsx", workbook("心电图检查", ECG, "女"), "2026-01-01", 201);
    assertThat(report.at("/status").asText()).isEqualTo("WAITING");
    assertThat(report.at("/counts/accepted").asInt()).isEqualTo(1);
    var rejected = house.as("ops").get("/api/knowledge/imports/" + report.at("/id").asText() + "/rows/REJECTED");
    assertThat(rejected.body().at("/items/0/row").asInt()).isEqualTo(3);
    assertThat(rejected.text("/items/0/reason/zh")).isNotBlank();
    var still = ClaimEntries.visit("PT-LI", "V-K2").line(ECG, "201", 1, "20.00");
    assertThat(house.as("his").act("/api/claims", still.body()).body().at("/findings")).isEmpty();

    String before = house.as("ops").get("/api/knowledge").text("/fingerprint");
    var approved = house.as("ops").act("/api/knowledge/imports/" + report.at("/id").asText() + "/acts/approve", Map.of());
    assertThat(approved.text("/status")).as(String.valueOf(approved.body())).isEqualTo("APPROVED");
    var now = house.as("ops").get("/api/knowledge");
    assertThat(now.text("/version")).isEqualTo(approved.text("/version"));
    assertThat(now.text("/fingerprint")).isNotEqualTo(before);
    var claim = house.as("his").act("/api/claims", ClaimEntries.visit("PT-LI", "V-K3").line(ECG, "201", 1, "20.00").body());
    assertThat(claim.text("/findings/0/ruleNo")).as(String.valueOf(claim.body())).isEqualTo("81");
    assertThat(claim.text("/findings/0/knowledge")).isEqualTo(now.text("/fingerprint"));
    int version = now.body().at("/version").asInt();
    assertThat(base.snapshotOf(version - 1).fingerprint()).as("the earlier version can be replayed").isEqualTo(before);

    var again = house.as("ops").act("/api/knowledge/imports/" + report.at("/id").asText() + "/acts/approve", Map.of());
    assertThat(again.text("/code")).isEqualTo("knowledge.importDecided");
  }

  @Test
  void a_later_list_ends_the_earlier_row_on_the_day_it_begins() throws IOException {
    String code = "001102000019999";
    approve(upload("ops", "a.xlsx", workbook("甲项目", code, "女"), "2025-06-01", 201));
    approve(upload("ops", "b.xlsx", workbook("甲项目", code, "男"), "2026-06-01", 201));
    List<String> until =
        base.current().snapshot().rowsOf(code).stream()
            .sorted(Comparator.comparing(KnowledgeRow::from))
            .map(row -> row.until() == null ? "" : row.until().toString())
            .toList();
    assertThat(until).containsExactly("2026-06-01", "");
  }

  @Test
  void what_is_no_workbook_or_not_ones_act_is_refused_and_changes_nothing() throws IOException {
    String before = house.as("ops").get("/api/knowledge").text("/fingerprint");
    assertThat(upload("ops", "x.xlsx", "no workbook".getBytes(), "2026-01-01", 422).at("/code").asText())
        .isEqualTo("knowledge.fileRefused");
    assertThat(upload("shen", "sex.xlsx", workbook("x", "001102000018888", "女"), "2026-01-01", 403).at("/code").asText())
        .isEqualTo("security.forbidden");
    assertThat(upload("ops", "sex.xlsx", workbook("x", "001102000018888", "女"), "tomorrow", 400).at("/code").asText())
        .isEqualTo("request.badParameter");
    assertThat(house.as("ops").get("/api/knowledge").text("/fingerprint")).isEqualTo(before);
  }

  @Test
  void the_five_published_workbooks_go_through_unchanged() throws IOException {
    String root = System.getProperty("greenchannel.data", "");
    assumeTrue(!root.isBlank(), "-Dgreenchannel.data names no folder of real material");
    try (Stream<Path> files = Files.list(Path.of(root, "nhsa-knowledge"))) {
      for (Path file : files.sorted().toList()) {
        JsonNode report = upload("ops", file.getFileName().toString(), Files.readAllBytes(file), "2027-01-01", 201);
        assertThat(report.at("/counts/accepted").asInt()).as(file.getFileName().toString()).isGreaterThan(20);
        approve(report);
      }
    }
    assertThat(jdbc.sql("select count(*) from knowledge_import where status = 'APPROVED' and (counts ->> 'held')::int > 0")
        .query(Long.class).single()).as("a row whose column and text disagree is held").isPositive();
  }

  private void approve(JsonNode report) {
    var approved = house.as("ops").act("/api/knowledge/imports/" + report.at("/id").asText() + "/acts/approve", Map.of());
    assertThat(approved.status()).as(String.valueOf(approved.body())).isEqualTo(200);
  }

  private JsonNode upload(String user, String name, byte[] bytes, String from, int status) throws IOException {
    return uploads.send(user, name, bytes, Map.of("from", from), status);
  }

  /** A sheet like the published one, with a good row and a row without a code. */
  private static byte[] workbook(String name, String code, String sex) throws IOException {
    return Uploads.workbook(
        "限定性别",
        new Object[][] {{"序号", "国标代码", "项目名称", "限定性别", "限定类型"}, {"1", code, name, sex, "限定性别对象"},
          {"2", "", "没有代码的项目", "女", "限定性别对象"}});
  }
}
