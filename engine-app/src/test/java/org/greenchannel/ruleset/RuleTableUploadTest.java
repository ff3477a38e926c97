package org.greenchannel.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.internal.DecisionTables;
import org.greenchannel.rules.prescription.ItemCountFacts;
import org.greenchannel.rules.prescription.QuantityFacts;
import org.greenchannel.trail.Trail;
import org.greenchannel.trail.TrailEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operations staff change a decision table while the house runs; what answered before stays in every failure. */
@HouseTest
class RuleTableUploadTest {

  /** Columns of the workbook: A rule, C kind, D at least, E at most, I verdict, J code; rows 14 to 18. */
  private static final String TABLE = ItemCountFacts.TABLE;
  private static final ItemCountFacts SIX = new ItemCountFacts("example", LocalDate.of(2026, 11, 22), "WESTERN", 6);

  @Autowired private House house;
  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;
  @Autowired private Decisions decisions;
  @Autowired private RuleTables tables;
  @Autowired private RuleVersions versions;
  @Autowired private RuleReleases releases;
  @Autowired private TableWorkshop workshop;
  @Autowired private Trail trail;
  private Uploads uploads;

  @BeforeEach
  void open() {
    uploads = new Uploads(house, http);
  }

  /** Other tests share the house: the shipped table answers them. */
  @AfterEach
  void shippedAgain() {
    house.as("ops").act("/api/rule-tables/" + TABLE + "/acts/roll-back", Map.of("version", 0));
  }

  @Test
  void a_changed_table_answers_without_a_restart_and_an_earlier_one_answers_again_in_one_act() {
    String shipped = decisions.fingerprint(TABLE);
    byte[] workbook = Uploads.with(TABLE, "J15", "N55");
    JsonNode refused = uploads.through(TABLE, workbook, null);
    assertThat(refused.at("/status").asText()).as(refused.toString()).isEqualTo("REFUSED");
    assertThat(refused.at("/errors/0/code").asText()).isEqualTo("example.otherOutcome");
    assertThat(refused.at("/errors/0/detail").asText()).contains("N05", "N55", "upload changed examples");
    assertThat(decisions.fingerprint(TABLE)).as("the last good one stays").isEqualTo(shipped);

    String examples = new String(DecisionTables.shippedExamples(TABLE), StandardCharsets.UTF_8).replace("N05", "N55");
    JsonNode live = uploads.through(TABLE, workbook, examples);
    assertThat(live.at("/status").asText()).as(live.toString()).isEqualTo("LIVE");
    assertThat(live.at("/tookMillis").asInt()).isBetween(1, 60_000);
    assertThat(decisions.decide(SIX).text("code")).isEqualTo("N55");
    assertThat(decisions.fingerprint(TABLE)).isEqualTo(live.at("/fingerprint").asText()).isNotEqualTo(shipped);
    House.Reply table = house.as("ops").header("Accept-Language", "en").get("/api/rule-tables/" + TABLE);
    assertThat(table.text("/source")).isEqualTo("UPLOADED");
    assertThat(table.text("/title")).isEqualTo("Drugs on one prescription");
    assertThat(tables.earlier(TABLE, shipped)).get().extracting(t -> t.decide(SIX).text("code")).isEqualTo("N05");
    assertThat(download("/workbook")).isEqualTo(workbook);
    assertThat(new String(download("/examples"), StandardCharsets.UTF_8)).isEqualTo(examples);
    anotherNodeFindsTheLiveVersion(live);
    rollsBack(shipped, live);
  }

  private void anotherNodeFindsTheLiveVersion(JsonNode live) {
    RuleTables another = new RuleTables(versions, releases);
    assertThat(another.decide(SIX).text("code")).isEqualTo("N05");
    another.open();
    assertThat(another.decide(SIX).text("code")).as("a start compiles nothing").isEqualTo("N55");
    jdbc.sql("update rule_table_version set status = 'SUPERSEDED' where id = ?").param(UUID.fromString(live.at("/id").asText())).update();
    another.watch();
    assertThat(another.decide(SIX).text("code")).isEqualTo("N05");
    jdbc.sql("update rule_table_version set status = 'LIVE' where id = ?").param(UUID.fromString(live.at("/id").asText())).update();
  }

  private void rollsBack(String shipped, JsonNode live) {
    int version = live.at("/version").asInt();
    assertThat(rollBack(0).status()).isEqualTo(200);
    assertThat(decisions.fingerprint(TABLE)).isEqualTo(shipped);
    assertThat(decisions.decide(SIX).text("code")).isEqualTo("N05");
    assertThat(rollBack(version).status()).isEqualTo(200);
    assertThat(decisions.decide(SIX).text("code")).isEqualTo("N55");
    assertThat(rollBack(version).text("/code")).isEqualTo("ruleset.inForceAlready");
    assertThat(rollBack(version - 1).text("/code")).as("a refused version never answers").isEqualTo("ruleset.versionUnknown");
    assertThat(rollBack(9999).status()).isEqualTo(404);
    assertThat(rollBack(9999).text("/detail")).as("a number of a version, not a quantity").contains("9999");
    UUID id = UUID.fromString(live.at("/id").asText());
    assertThat(trail.ofRecord(id)).extracting(TrailEntry::act)
        .containsExactly("ruleset.upload", "ruleset.goLive", "ruleset.rollBack");
  }

  @Test
  void a_faulty_workbook_is_refused_at_once_cell_by_cell_in_the_language_of_the_reader() {
    JsonNode problem = uploads.post("ops", TABLE, Uploads.edited(TABLE, sheet -> {
      Uploads.at(sheet, "C14").setCellValue("WESTERNN");
      Uploads.at(sheet, "E14").setCellValue("five");
    }), null, 422);
    assertThat(problem.at("/code").asText()).isEqualTo("ruleset.workbookFaulty");
    assertThat(problem.at("/detail").asText()).contains("2 faults");
    assertThat(problem.at("/errors/0/cell").asText()).isEqualTo("C14");
    assertThat(problem.at("/errors/0/workbook").asText()).isEqualTo("my copy.xlsx");
    assertThat(problem.at("/errors/0/sheet").asText()).isEqualTo("规则 Rules");
    assertThat(problem.at("/errors/0/code").asText()).isEqualTo("cell.wordUnknown");
    assertThat(problem.at("/errors/0/detail").asText()).contains("Allowed: WESTERN, HERBAL, MIXED");
    assertThat(problem.at("/errors/1/pointer").asText()).isEqualTo("规则 Rules!E14");
  }

  @Test
  void what_is_no_workbook_of_this_table_is_refused_and_changes_nothing() throws IOException {
    String before = decisions.fingerprint(TABLE);
    byte[] shipped = DecisionTables.shippedWorkbook(TABLE);
    assertThat(error(uploads.post("ops", TABLE, "no workbook".getBytes(StandardCharsets.UTF_8), null, 422))).isEqualTo("table.notAWorkbook");
    assertThat(error(uploads.post("ops", TABLE, bomb(), null, 422))).isEqualTo("table.notAWorkbook");
    assertThat(error(uploads.post("ops", TABLE, DecisionTables.shippedWorkbook(QuantityFacts.TABLE), null, 422))).isEqualTo("table.another");
    assertThat(error(uploads.post("ops", TABLE, Uploads.with(TABLE, "J15", "N55"), "example\nx\n", 422))).isEqualTo("example.columnMissing");
    assertThat(uploads.post("ops", TABLE, shipped, null, 409).at("/code").asText()).isEqualTo("ruleset.unchanged");
    assertThat(uploads.post("ops", TABLE, new byte[5 * 1024 * 1024], null, 413).at("/code").asText()).isEqualTo("request.tooLarge");
    assertThat(uploads.post("shen", TABLE, shipped, null, 403).at("/code").asText()).isEqualTo("security.forbidden");
    assertThat(uploads.post("ops", "claim.nothing", shipped, null, 404).at("/code").asText()).isEqualTo("ruleset.tableUnknown");
    assertThat(house.as("wang").get("/api/rule-tables").status()).isEqualTo(403);
    assertThat(house.as("shen").act("/api/rule-tables/" + TABLE + "/acts/roll-back", Map.of("version", 0)).status()).isEqualTo(403);
    assertThat(decisions.fingerprint(TABLE)).isEqualTo(before);
  }

  @Test
  void the_list_names_every_table_with_what_answers_for_it() {
    House.Reply list = house.as("shen").get("/api/rule-tables");
    assertThat(list.body()).hasSize(decisions.tables().size());
    JsonNode one = list.body().get(decisions.tables().stream().toList().indexOf(TABLE));
    assertThat(one.at("/table").asText()).isEqualTo(TABLE);
    assertThat(one.at("/title").asText()).isEqualTo("每张处方的药品数");
    assertThat(one.at("/source").asText()).isEqualTo("SHIPPED");
    assertThat(one.at("/rules").asInt()).isEqualTo(5);
    assertThat(one.at("/fingerprint").asText()).isEqualTo(decisions.fingerprint(TABLE));
  }

  @Test
  void one_upload_of_a_table_is_in_work_at_a_time_and_one_that_was_interrupted_is_marked_so() {
    UUID lost = UUID.fromString("01990000-0000-7000-8000-000000000001");
    jdbc.sql("""
        insert into rule_table_version (id, table_name, version, status, step, file_name, workbook, fingerprint, examples,
          own_examples, problems, uploaded_by, uploaded_at, lease_until)
        values (?, ?, 900, 'COMPILING', 'COMPILING', 'lost.xlsx', '', 'x', '', false, '[]', 'ops', now(), now() + interval '1 hour')""")
        .params(lost, TABLE).update();
    JsonNode second = uploads.post("ops", TABLE, Uploads.with(TABLE, "J15", "N66"), null, 409);
    assertThat(second.at("/code").asText()).isEqualTo("ruleset.compiling");
    jdbc.sql("update rule_table_version set lease_until = now() - interval '1 second' where id = ?").param(lost).update();
    workshop.keepLeases();
    House.Reply version = house.as("ops").get("/api/rule-tables/" + TABLE + "/versions/" + lost);
    assertThat(version.text("/status")).isEqualTo("REFUSED");
    assertThat(version.text("/errors/0/code")).isEqualTo("table.interrupted");
    jdbc.sql("delete from rule_table_version where id = ?").param(lost).update();
  }

  private static String error(JsonNode problem) {
    return problem.at("/errors/0/code").asText();
  }

  private House.Reply rollBack(int version) {
    return house.as("ops").act("/api/rule-tables/" + TABLE + "/acts/roll-back", Map.of("version", version));
  }

  private byte[] download(String what) {
    return http.withBasicAuth("ops", "demo").getForObject("/api/rule-tables/" + TABLE + what, byte[].class);
  }

  /** Some kilobytes that unfold to 64 MB. */
  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String part : List.of("[Content_Types].xml", "xl/worksheets/sheet1.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(new byte[32 * 1024 * 1024]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
