package org.greenchannel.claim.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.claim.batch.ClaimFolder.LINES;
import static org.greenchannel.claim.batch.ClaimFolder.VISITS;
import static org.greenchannel.claim.batch.ClaimFolder.WOMEN_ONLY;
import static org.greenchannel.claim.batch.ClaimFolder.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** Batch audits over the API: who may send and read them, what comes back, and what a restart leaves. */
@HouseTest
class ClaimBatchTest {

  private static final String HOSPITAL = "H51010100201";
  private static final String VISIT = "V1,P1,1,1970-07-02,390,11," + HOSPITAL + ",2026-11-20 09:00:00";

  @Autowired private TestRestTemplate http;
  @Autowired private House house;
  @Autowired private Trail trail;
  @Autowired private JdbcClient jdbc;
  @Autowired private ClaimBatchRunner runner;
  @Autowired private ClaimBatchFiles files;

  @Test
  void a_reviewer_sends_files_and_fetches_what_was_found() throws Exception {
    ResponseEntity<JsonNode> sent = send("shen", null, oneFinding());
    assertThat(sent.getStatusCode().value()).isEqualTo(202);
    String path = String.valueOf(sent.getHeaders().getLocation());
    JsonNode batch = done("shen", path);
    assertThat(batch.at("/summary/findings").asInt()).as("one on a line, one on the institution").isEqualTo(2);
    assertThat(house.as("shen").get(path + "/findings?limit=1").text("/items/0/rule_no")).isEqualTo("81");
    assertThat(file("shen", path + "/findings.csv")).startsWith("mdtrt_id,bkkp_sn,rule_no,rule_id,kind,basis,severity,");
    assertThat(file("shen", path + "/rejected.csv")).startsWith("file,row,column,reason");
    assertThat(file("shen", path + "/report.xlsx")).startsWith("PK");
    assertThat(trail.ofRecord(UUID.fromString(batch.get("id").asText()))).extracting(e -> e.act() + "/" + e.outcome())
        .contains("claimBatch.submit/done", "claimBatch.read/read");
    assertThat(house.as("ops").get("/api/claim-batches?limit=1").text("/items/0/id")).isEqualTo(batch.get("id").asText());
  }

  @Test
  void a_hospital_system_may_send_its_own_visits_only() {
    Map<String, String> sent = oneFinding();
    sent.put("mdtrt_d", String.join("\n", VISITS, VISIT, "V2,P2,1,1970-07-02,390,11,H51010000101,2026-11-20 09:00:00"));
    String path = String.valueOf(send("his", null, sent).getHeaders().getLocation());
    assertThat(done("his", path).at("/summary/visits").asInt()).isEqualTo(1);
    assertThat(file("his", path + "/rejected.csv")).contains("fixmedins_code").contains("H51010000101");
    assertThat(house.as("shen").get(path).status()).as("another institution's batch").isEqualTo(404);
  }

  @Test
  void nobody_else_may_send_or_see_one() {
    ResponseEntity<JsonNode> refused = send("wang", null, oneFinding());
    assertThat(refused.getStatusCode().value()).isEqualTo(403);
    assertThat(refused.getBody().get("code").asText()).isEqualTo("claimBatch.notYours");
    assertThat(send("lin", null, oneFinding()).getStatusCode().value()).isEqualTo(403);
    assertThat(house.as("wang").get("/api/claim-batches").text("/total")).isEqualTo("0");
  }

  @Test
  void the_same_key_gives_the_same_batch_and_refuses_other_files() {
    String key = "batch-key-1";
    ResponseEntity<JsonNode> first = send("shen", key, oneFinding());
    ResponseEntity<JsonNode> again = send("shen", key, oneFinding());
    assertThat(again.getBody().get("id")).isEqualTo(first.getBody().get("id"));
    Map<String, String> other = oneFinding();
    other.put("setl_list_diag_d", "mdtrt_id,diag_code\nV1,I10");
    ResponseEntity<JsonNode> refused = send("shen", key, other);
    assertThat(refused.getStatusCode().value()).isEqualTo(409);
    assertThat(refused.getBody().get("code").asText()).isEqualTo("request.keyUsed");
    assertThat(send("shen", key, oneFinding(), "?encoding=GB18030").getStatusCode().value()).as("another encoding is another request").isEqualTo(409);
    done("shen", String.valueOf(first.getHeaders().getLocation()));
  }

  @Test
  void a_file_is_called_by_its_own_name_without_the_folders_it_came_from() {
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    oneFinding().forEach((name, text) -> parts.put(name, List.of(new Named("..\\..\\etc/" + name + ".csv", text))));
    JsonNode sent = http.withBasicAuth("shen", "demo").postForObject("/api/claim-batches", new HttpEntity<>(parts), JsonNode.class);
    assertThat(sent.at("/files/mdtrt_d").asText()).isEqualTo("mdtrt_d.csv");
    done("shen", "/api/claim-batches/" + sent.get("id").asText());
  }

  @Test
  void files_that_are_missing_unknown_or_unreadable_are_named() {
    Map<String, String> sent = oneFinding();
    sent.remove("fee_list_d");
    assertThat(send("shen", null, sent).getBody().get("code").asText()).isEqualTo("claimBatch.fileMissing");
    sent.put("passwords", "x");
    assertThat(send("shen", null, sent).getBody().get("code").asText()).isEqualTo("claimBatch.fileUnknown");
    sent.remove("passwords");
    sent.put("fee_list_d", "bkkp_sn,mdtrt_id\n1,V1");
    String path = String.valueOf(send("shen", null, sent).getHeaders().getLocation());
    JsonNode failed = over("shen", path);
    assertThat(failed.get("status").asText()).isEqualTo("FAILED");
    assertThat(failed.at("/failure/code").asText()).isEqualTo("claimBatch.unusable");
    assertThat(failed.at("/failure/zh").asText()).contains("hilist_code");
    assertThat(house.as("shen").get(path + "/findings").text("/code")).isEqualTo("claimBatch.notDone");
  }

  @Test
  void what_the_house_settled_before_is_history() {
    String person = "P-" + UUID.randomUUID();
    UUID earlier = settled(person, "2026-11-20T01:10:00Z");
    Map<String, String> sent = oneFinding();
    sent.put("mdtrt_d", String.join("\n", VISITS, "V1," + person + ",1,1970-07-02,390,11," + HOSPITAL + ",2026-11-20 15:00:00"));
    sent.put("fee_list_d", String.join("\n", LINES, "1,V1,2026-11-20 15:10:00,001102000040000,留观,1,20,20.00,D01,DR1"));
    String path = String.valueOf(send("shen", null, sent).getHeaders().getLocation());
    done("shen", path);
    var found = house.as("shen").get(path + "/findings");
    assertThat(found.text("/items/0/rule_no")).isEqualTo("27");
    assertThat(found.text("/items/0/related")).isEqualTo(earlier + "/1");
  }

  @Test
  void a_batch_that_ran_when_the_house_stopped_goes_on() throws Exception {
    String path = String.valueOf(send("shen", null, oneFinding()).getHeaders().getLocation());
    UUID done = UUID.fromString(done("shen", path).get("id").asText());
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into claim_batch (id, number, status, submitted_by, institution, files, submitted_at, knowledge) "
        + "select ?, ?, 'RUNNING', submitted_by, institution, files, submitted_at, knowledge from claim_batch where id = ?")
        .params(id, "PL-" + id, done).update();
    for (Map.Entry<String, String> one : oneFinding().entrySet()) {
      Table table = one.getKey().equals("mdtrt_d") ? Table.VISITS : Table.LINES;
      java.nio.file.Files.writeString(files.input(id, table, "x.csv"), one.getValue());
    }
    runner.run(null);
    assertThat(done("shen", "/api/claim-batches/" + id).at("/summary/findings").asInt()).isEqualTo(2);
  }

  @Test
  void a_cancelled_batch_leaves_nothing_but_its_entry() throws Exception {
    String path = String.valueOf(send("shen", null, oneFinding()).getHeaders().getLocation());
    UUID id = UUID.fromString(done("shen", path).get("id").asText());
    http.withBasicAuth("shen", "demo").exchange(path, HttpMethod.DELETE, HttpEntity.EMPTY, JsonNode.class);
    assertThat(house.as("shen").get(path).text("/status")).isEqualTo("CANCELLED");
    assertThat(house.as("shen").get(path + "/findings.csv").text("/code")).isEqualTo("claimBatch.notDone");
    assertThat(files.all()).doesNotContain(id);
  }

  @Test
  void a_batch_is_cancelled_while_it_is_at_work() throws Exception {
    StringBuilder visits = new StringBuilder(VISITS);
    StringBuilder lines = new StringBuilder(LINES);
    for (int v = 0; v < 20_000; v++) {
      visits.append("\nV").append(v).append(",P").append(v).append(",1,1970-07-02,390,11,,2026-11-20 09:00:00");
      lines.append('\n').append(line("1", "V" + v, WOMEN_ONLY));
    }
    Map<String, String> sent = new TreeMap<>(Map.of("mdtrt_d", visits.toString(), "fee_list_d", lines.toString()));
    String path = String.valueOf(send("shen", null, sent).getHeaders().getLocation());
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !house.as("shen").get(path).text("/status").equals("QUEUED"));
    http.withBasicAuth("shen", "demo").exchange(path, HttpMethod.DELETE, HttpEntity.EMPTY, JsonNode.class);
    assertThat(over("shen", path).get("status").asText()).isEqualTo("CANCELLED");
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> files.all().stream().noneMatch(id -> path.endsWith(id.toString())));
  }

  private UUID settled(String person, String at) {
    UUID claim = UUID.randomUUID();
    var claimOf = Map.of("id", claim, "person", person, "at", java.sql.Timestamp.from(java.time.Instant.parse(at)));
    jdbc.sql(
            """
            insert into claim (id, version, number, status, episode_id, entered_by, entered_at, person, retired, self_pay_consent,
              institution_code, provider, med_type, diagnoses, plan, region, currency, insurer, scheme, scene, level, filing,
              admission_no, settled_on, band_deductible_fen, ratio_bp, ceiling_fen, deductible_used_fen, ceiling_used_fen, total_fen,
              denied_fen, over_limit_fen, self_pay_fen, self_first_fen, in_scope_fen, deductible_fen, fund_fen, patient_fen, warnings)
            values (:id, 0, :id, 'SETTLED', :id, 'x', :at, :person, false, false, 'H51010100201', 'x', '11', '[]', 'x', 'x', 'CNY', 'x',
              'x', 'OUTPATIENT', '2', 'LOCAL', 1, '2026-11-20', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '[]')""")
        .params(claimOf).update();
    jdbc.sql(
            """
            insert into claim_line (id, claim_id, seq, line_no, person, occurred_at, system, code, name, charge_level, negotiated,
              quantity, priced, status, self_first_bp, in_scope, over_price_fen, total_fen, denied_fen, over_limit_fen, self_pay_fen,
              self_first_fen, in_scope_fen, deductible_fen, fund_fen, patient_fen)
            values (:id, :id, 1, '1', :person, :at, 'x', '001102000040000', '留观', '01', false, 1, true, 'APPROVED', 0, true, 0, 0,
              0, 0, 0, 0, 0, 0, 0, 0)""")
        .params(claimOf).update();
    return claim;
  }

  private static Map<String, String> oneFinding() {
    return new TreeMap<>(Map.of(
        "mdtrt_d", String.join("\n", VISITS, VISIT), "fee_list_d", String.join("\n", LINES, line("1", "V1", WOMEN_ONLY))));
  }

  private ResponseEntity<JsonNode> send(String user, String key, Map<String, String> sent) {
    return send(user, key, sent, "");
  }

  private ResponseEntity<JsonNode> send(String user, String key, Map<String, String> sent, String query) {
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    sent.forEach((name, text) -> parts.put(name, List.of(new Named(name + ".csv", text))));
    HttpHeaders headers = new HttpHeaders();
    headers.set("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key);
    return http.withBasicAuth(user, "demo").postForEntity("/api/claim-batches" + query, new HttpEntity<>(parts, headers), JsonNode.class);
  }

  private JsonNode done(String user, String path) {
    JsonNode batch = over(user, path);
    assertThat(batch.get("status").asText()).as("%s", batch).isEqualTo("DONE");
    return batch;
  }

  private JsonNode over(String user, String path) {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).until(
        () -> house.as(user).get(path).body(), batch -> !List.of("QUEUED", "RUNNING").contains(batch.path("status").asText()));
  }

  private String file(String user, String path) {
    byte[] bytes = http.withBasicAuth(user, "demo").getForObject(path, byte[].class);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A part of a form with a file name. */
  private static final class Named extends ByteArrayResource {

    private final String name;

    Named(String name, String text) {
      super(text.getBytes(StandardCharsets.UTF_8));
      this.name = name;
    }

    @Override
    public String getFilename() {
      return name;
    }
  }
}
