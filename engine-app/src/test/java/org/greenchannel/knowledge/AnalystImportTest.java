package org.greenchannel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.greenchannel.claim.ClaimEntries;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An analyst brings sheets, confirms what they mean, sees what they change, and takes them back. */
@HouseTest
@Import(Uploads.class)
class AnalystImportTest {

  @Autowired private House house;
  @Autowired private Uploads uploads;
  @Autowired private ObjectMapper json;
  @Autowired private KnowledgeBase base;

  @Test
  void a_sheet_never_seen_before_needs_a_mapping_and_no_developer() throws IOException {
    String code = "003204000010101";
    byte[] sheet = Uploads.workbook("某市", new Object[][] {{"某市收费频次控制清单"}, {"医保编号", "服务名目", "最多可收", "计量周期"},
      {code, "特殊理疗", 1, "日"}, {"003204000010102", "特殊理疗乙", "一次", "日"}});
    assertThat(uploads.send("ops", "city.xlsx", sheet, Map.of("from", "2026-01-01"), 422).at("/code").asText())
        .isEqualTo("knowledge.fileRefused");

    JsonNode suggestion = uploads.suggestion("ops", sheet, Map.of("kind", "frequency"), 200);
    assertThat(suggestion.at("/missing")).isEmpty();
    assertThat(suggestion.at("/sheets/0/headerRow").asInt()).isEqualTo(2);
    ArrayNode lines = (ArrayNode) suggestion.at("/lines");
    lines.addObject().put("field", "@rule").put("sheet", "").put("headings", "27");
    var kept = house.as("ops").act("/api/knowledge/mappings/city_frequency", Map.of("lines", lines));
    assertThat(kept.text("/version")).as(String.valueOf(kept.body())).isEqualTo("1");

    JsonNode report = uploads.send("ops", "city.xlsx", sheet, Map.of("from", "2026-01-01", "basis", "design"), 201);
    assertThat(report.at("/mapping").asText()).as("used by its headings").isEqualTo("city_frequency");
    assertThat(report.at("/mappingVersion").asInt()).isEqualTo(1);
    assertThat(report.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(uploads.see(report, "/rows/REJECTED").text("/items/0/column")).isEqualTo("最多可收");
    assertThat(uploads.act(report, "approve", Map.of()).text("/status")).isEqualTo("APPROVED");

    var claim = house.as("his").act("/api/claims", ClaimEntries.visit("PT-LI", "V-A1").line(code, "201", 3, "60.00").body());
    assertThat(claim.text("/findings/0/ruleNo")).as(String.valueOf(claim.body())).isEqualTo("27");
    assertThat(claim.text("/findings/0/basis")).isEqualTo("design");
  }

  @Test
  void what_the_fields_mean_is_offered_in_both_languages() {
    JsonNode kinds = house.as("ops").get("/api/knowledge/choices").body().at("/kinds");
    assertThat(kinds).hasSize(KnowledgeKind.values().length);
    for (JsonNode kind : kinds) {
      assertThat(kind.at("/fields").findValuesAsText("name"))
          .as(kind.at("/kind").asText()).startsWith("name", "code").endsWith("type", "@subject", "@type", "@code_pattern");
      for (JsonNode field : kind.at("/fields")) {
        assertThat(field.at("/zh").asText()).as(String.valueOf(field)).containsPattern("\\p{IsHan}");
        assertThat(field.at("/en").asText()).as(String.valueOf(field)).isNotBlank();
      }
    }
    assertThat(kinds.findValues("fields").get(KnowledgeKind.VISIT_COUNT.ordinal()).get(2).at("/zh").asText()).isEqualTo("就诊次数上限");
  }

  @Test
  void a_mapping_is_kept_by_name_in_versions_and_a_bad_one_is_refused_with_its_line() throws IOException {
    String lines = "[{'field':'@kind','sheet':'','headings':'sex'},{'field':'name','sheet':'facts','headings':'甲'},"
        + "{'field':'code','sheet':'facts','headings':'乙'},{'field':'sex','sheet':'facts','headings':'丙'}]";
    JsonNode good = json.readTree(lines.replace('\'', '"'));
    assertThat(house.as("ops").act("/api/knowledge/mappings/kept", Map.of("lines", good)).text("/version")).isEqualTo("1");
    assertThat(house.as("ops").act("/api/knowledge/mappings/kept", Map.of("lines", good)).text("/version")).isEqualTo("2");
    assertThat(house.as("ops").get("/api/knowledge/mappings").body().findValuesAsText("name")).contains("kept", "item_sex");
    JsonNode bad = json.readTree(lines.replace('\'', '"').replace("\"sex\",\"sheet\":\"facts\"", "\"star_sign\",\"sheet\":\"facts\""));
    var refused = house.as("ops").act("/api/knowledge/mappings/kept", Map.of("lines", bad));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/code")).isEqualTo("knowledge.badMapping");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/lines/star_sign");
    assertThat(house.as("shen").act("/api/knowledge/mappings/kept", Map.of("lines", good)).status()).isEqualTo(403);
  }

  @Test
  void every_row_is_shown_beside_what_it_meets_before_anything_is_approved() throws IOException {
    approve(sexes("2025-01-01", "003111000010001", "女", "003111000010002", "女", "003111000010003", "女"));
    approve(sexes("2026-06-01", "003111000010003", "男"));
    JsonNode report = sexes("2026-01-01", "003111000010001", "女", "003111000010002", "男", "003111000010003", "女",
        "003111000010004", "女", "003111000010003", "女");
    assertThat(report.at("/counts/same").asInt()).isEqualTo(1);
    assertThat(report.at("/counts/replaces").asInt()).isEqualTo(1);
    assertThat(report.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(report.at("/counts/conflict").asInt()).isEqualTo(1);
    assertThat(report.at("/counts/rejected").asInt()).as("a repeated row").isEqualTo(1);
    var replaced = uploads.see(report, "/changes?verdict=REPLACES&size=10");
    assertThat(replaced.text("/page/items/0/row/params/sex")).isEqualTo("男");
    assertThat(replaced.text("/page/items/0/present/0/params/sex")).isEqualTo("女");
    assertThat(uploads.see(report, "/changes?page=1&size=3").body().at("/page/items")).hasSize(1);

    var refused = uploads.act(report, "approve", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("knowledge.conflict");
    assertThat(refused.text("/errors/0/pointer")).contains("003111000010003");
    assertThat(uploads.act(report, "approve", Map.of("leaveConflicts", true)).text("/status")).isEqualTo("APPROVED");
    assertThat(uploads.see(report, "/changes").body().at("/counts/CONFLICT").isMissingNode()).isTrue();
    assertThat(uploads.see(report, "/changes").body().at("/counts/replaces").asInt()).as("what it met then").isEqualTo(1);
  }

  @Test
  void a_roll_back_gives_the_former_content_and_is_refused_while_others_build_on_it() throws IOException {
    JsonNode first = sexes("2025-01-01", "003111000020001", "女");
    String before = fingerprint();
    approve(first);
    String after = fingerprint();
    JsonNode second = sexes("2026-01-01", "003111000020001", "男");
    approve(second);

    var refused = uploads.act(first, "roll-back", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/code")).isEqualTo("knowledge.builtUpon");
    assertThat(refused.text("/detail")).contains("sexes.xlsx");
    assertThat(uploads.act(second, "roll-back", Map.of()).text("/status")).isEqualTo("ROLLED_BACK");
    assertThat(fingerprint()).isEqualTo(after);
    assertThat(house.as("ops").act("/api/knowledge/imports/" + first.at("/id").asText() + "/roll-back", Map.of()).text("/status"))
        .isEqualTo("ROLLED_BACK");
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(uploads.act(first, "roll-back", Map.of()).text("/code")).isEqualTo("knowledge.notApproved");
    assertThat(house.as("ops").get("/api/knowledge/versions").text("/0/act")).isEqualTo("roll-back");
  }

  @Test
  void an_earlier_version_is_made_live_again_in_one_act() throws IOException {
    int earlier = base.current().version();
    String before = fingerprint();
    JsonNode one = sexes("2025-01-01", "003111000030001", "女");
    approve(one);
    approve(sexes("2026-01-01", "003111000030001", "男"));
    var restored = house.as("ops").act("/api/knowledge/versions/" + earlier + "/acts/restore", Map.of());
    assertThat(restored.text("/act")).as(String.valueOf(restored.body())).isEqualTo("restore");
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(uploads.see(one, "").text("/status")).isEqualTo("ROLLED_BACK");
    int latest = base.current().version();
    assertThat(house.as("ops").act("/api/knowledge/versions/" + (latest - 1) + "/acts/restore", Map.of()).status()).isEqualTo(200);
    assertThat(uploads.see(one, "").text("/status")).as("it holds again").isEqualTo("APPROVED");
    assertThat(house.as("ops").act("/api/knowledge/versions/99999/acts/restore", Map.of()).status()).isEqualTo(422);
    assertThat(house.as("shen").act("/api/knowledge/versions/" + earlier + "/acts/restore", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void two_who_approve_at_the_same_moment_make_one_version() throws Exception {
    JsonNode report = sexes("2025-01-01", "003111000040001", "女");
    int before = base.current().version();
    var pool = Executors.newFixedThreadPool(6);
    List<Callable<House.Reply>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(() -> uploads.act(report, "approve", Map.of()));
    }
    List<Integer> statuses = new ArrayList<>();
    for (var reply : pool.invokeAll(calls)) {
      statuses.add(reply.get().status());
    }
    pool.shutdown();
    assertThat(statuses).containsOnlyOnce(200).contains(409).doesNotContain(500);
    assertThat(base.current().version()).isEqualTo(before + 1);
  }

  @Test
  void the_same_key_with_the_same_file_gets_the_first_answer_and_with_another_file_is_refused() throws IOException {
    byte[] one = sheet("003111000050001", "女");
    JsonNode first = uploads.once("k-file", "sexes.xlsx", one, Map.of("from", "2025-01-01"), 201);
    JsonNode again = uploads.once("k-file", "sexes.xlsx", one, Map.of("from", "2025-01-01"), 201);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    JsonNode other = uploads.once("k-file", "sexes.xlsx", sheet("003111000050001", "男"), Map.of("from", "2025-01-01"), 409);
    assertThat(other.at("/code").asText()).isEqualTo("request.keyUsed");
    assertThat(uploads.once("k-file", "sexes.xlsx", one, Map.of("from", "2026-01-01"), 409).at("/code").asText())
        .isEqualTo("request.keyUsed");
  }

  @Test
  void what_cannot_be_meant_is_refused_before_it_is_read() throws IOException {
    byte[] good = sheet("003111000060001", "女");
    assertThat(uploads.send("ops", "e.xlsx", new byte[0], Map.of("from", "2025-01-01"), 422).at("/code").asText())
        .isEqualTo("knowledge.emptyFile");
    uploads.send("ops", "e.xlsx", good, Map.of("from", "+999999-01-01"), 400);
    uploads.send("ops", "e.xlsx", good, Map.of("from", "2025-01-01", "rule", "99999"), 422);
    JsonNode times = uploads.send("ops", "e.xlsx", good, Map.of("from", "2025-01-01", "rule", "44"), 422);
    assertThat(times.at("/code").asText()).isEqualTo("knowledge.ruleNotOfKind");
    uploads.send("ops", "e.xlsx", good, Map.of("from", "2025-01-01", "mapping", "nobody"), 422);
    uploads.send("ops", "e.xlsx", new byte[21 * 1024 * 1024], Map.of("from", "2025-01-01"), 413);
    uploads.suggestion("ops", "text".getBytes(), Map.of(), 422);
    uploads.suggestion("ops", good, Map.of("kind", "horoscope"), 422);
    uploads.suggestion("shen", good, Map.of(), 403);
    assertThat(house.as("ops").get("/api/knowledge/imports/0199aaaa-0000-7000-8000-000000000000/changes").status()).isEqualTo(404);
    assertThat(house.as("wang").get("/api/knowledge/imports").status()).isEqualTo(403);
  }

  private String fingerprint() {
    return house.as("ops").get("/api/knowledge").text("/fingerprint");
  }

  private void approve(JsonNode report) {
    var approved = uploads.act(report, "approve", Map.of());
    assertThat(approved.status()).as(String.valueOf(approved.body())).isEqualTo(200);
  }

  private JsonNode sexes(String from, String... codesAndSexes) throws IOException {
    return uploads.send("ops", "sexes.xlsx", sheet(codesAndSexes), Map.of("from", from), 201);
  }

  private static byte[] sheet(String... codesAndSexes) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {"国标代码", "项目名称", "限定性别"});
    for (int i = 0; i < codesAndSexes.length; i += 2) {
      rows.add(new Object[] {codesAndSexes[i], "项目" + codesAndSexes[i], codesAndSexes[i + 1]});
    }
    return Uploads.workbook("限定性别", rows.toArray(Object[][]::new));
  }
}
