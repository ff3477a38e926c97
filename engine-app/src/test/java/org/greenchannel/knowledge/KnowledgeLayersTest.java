package org.greenchannel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenchannel.act.Ids;
import org.greenchannel.fixtures.House;
import org.greenchannel.fixtures.HouseTest;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows are written when a list is read, and hold in the versions that name their layer: what is stored is what is in service. */
@HouseTest
@Import(Uploads.class)
class KnowledgeLayersTest {

  @Autowired private House house;
  @Autowired private Uploads uploads;
  @Autowired private KnowledgeBase base;
  @Autowired private KnowledgeRows rows;
  @Autowired private VersionStore versions;
  @Autowired private ImportStore imports;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void a_list_read_before_another_went_live_is_set_against_what_is_live_then() throws IOException {
    JsonNode first = sexes("2025-01-01", "003112000010001", "女", "003112000010002", "女");
    JsonNode second = sexes("2026-01-01", "003112000010001", "男", "003112000010003", "男");
    assertThat(second.at("/counts/new").asInt()).isEqualTo(2);
    done(first, "approve");
    assertStoredAsServed();
    var approved = done(second, "approve");
    assertThat(approved.body().at("/counts/replaces").asInt()).isEqualTo(1);
    assertThat(endOf("003112000010001")).isEqualTo("2026-01-01");
    assertStoredAsServed();
    done(second, "roll-back");
    assertThat(endOf("003112000010001")).isEmpty();
    assertStoredAsServed();
    done(first, "roll-back");
    assertStoredAsServed();
  }

  @Test
  void an_import_in_the_middle_goes_and_those_above_it_stay() throws IOException {
    String before = fingerprint();
    JsonNode lower = sexes("2025-01-01", "003112000020001", "女");
    JsonNode upper = sexes("2025-01-01", "003112000020002", "女");
    done(lower, "approve");
    done(upper, "approve");
    done(lower, "roll-back");
    assertThat(base.current().snapshot().rowsOf("003112000020001")).isEmpty();
    assertThat(base.current().snapshot().rowsOf("003112000020002")).hasSize(1);
    assertStoredAsServed();
    done(upper, "roll-back");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void what_a_later_list_says_too_does_not_go_with_the_earlier_one() throws IOException {
    JsonNode earlier = sexes("2025-01-01", "003112000060001", "女");
    done(earlier, "approve");
    JsonNode later = sexes("2025-01-01", "003112000060001", "女", "003112000060002", "女");
    assertThat(later.at("/counts/same").asInt()).isEqualTo(1);
    done(later, "approve");
    var refused = house.as("ops").act("/api/knowledge/imports/" + earlier.at("/id").asText() + "/acts/roll-back", Map.of());
    assertThat(refused.text("/code")).isEqualTo("knowledge.builtUpon");
    assertThat(base.current().snapshot().rowsOf("003112000060001")).hasSize(1);
    done(later, "roll-back");
    assertThat(base.current().snapshot().rowsOf("003112000060001")).hasSize(1);
    assertStoredAsServed();
    done(earlier, "roll-back");
    assertThat(base.current().snapshot().rowsOf("003112000060001")).isEmpty();
    assertStoredAsServed();
  }

  @Test
  void a_roll_back_is_refused_when_what_would_hold_again_contradicts_a_later_row() {
    var always = sex("SEX-81-LAYERS-1", "女", LocalDate.of(2024, 1, 1), null);
    var half = sex("SEX-81-LAYERS-2", "男", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1));
    var later = sex("SEX-81-LAYERS-3", "女", LocalDate.of(2026, 1, 1), null);
    change(List.of(always), List.of());
    UUID id = Ids.next();
    new TransactionTemplate(transactions).executeWithoutResult(status -> hold(id, List.of(half, always.endedOn(half.from()))));
    change(List.of(later), List.of());
    var refused = house.as("ops").act("/api/knowledge/imports/" + id + "/acts/roll-back", Map.of());
    assertThat(refused.text("/code")).as(String.valueOf(refused.body())).isEqualTo("knowledge.conflict");
    change(List.of(), List.of(later.id()));
    assertThat(base.current().snapshot().rowsOf(always.code())).hasSize(2);
    var done = house.as("ops").act("/api/knowledge/imports/" + id + "/acts/roll-back", Map.of());
    assertThat(done.text("/status")).as(String.valueOf(done.body())).isEqualTo("ROLLED_BACK");
    assertThat(base.current().snapshot().rowsOf(always.code())).containsExactly(always);
    assertStoredAsServed();
    change(List.of(), List.of(always.id()));
  }

  @Test
  void another_node_takes_over_what_changed_and_approves_what_it_has_not_read() throws IOException {
    KnowledgeBase other = node();
    other.live();
    JsonNode report = sexes("2025-01-01", "003112000040001", "女", "003112000040002", "男");
    UUID id = UUID.fromString(report.at("/id").asText());
    Candidate there = new Candidates(imports, rows, other).of(id, other.live(), List.of());
    assertThat(there.change().besides(there.stored()).rows()).as("nothing is left to write").isEmpty();
    assertThat(there.stored().besides(there.change()).rows()).isEmpty();
    done(report, "approve");
    other.watch();
    assertThat(other.current().snapshot().fingerprint()).isEqualTo(fingerprint()).isEqualTo(there.next().snapshot().fingerprint());
    done(report, "roll-back");
    other.watch();
    assertThat(other.current().snapshot().fingerprint()).isEqualTo(fingerprint());
    assertThat(other.current().names()).isEqualTo(base.current().names());
  }

  @Test
  void an_approval_that_does_not_commit_leaves_nothing_and_can_be_made_again() throws IOException {
    JsonNode report = sexes("2025-01-01", "003112000050001", "女");
    Knowledge before = base.current();
    UUID id = UUID.fromString(report.at("/id").asText());
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              KnowledgeBase.Live live = base.locked();
              base.publish(new Candidates(imports, rows, base).of(id, live, List.of()).next(), "ops", "import", id);
              status.setRollbackOnly();
            });
    assertThat(base.current()).isSameAs(before);
    assertThat(node().current().version()).isEqualTo(before.version());
    done(report, "approve");
    assertThat(base.current().version()).isEqualTo(before.version() + 1);
    done(report, "roll-back");
  }

  @Test
  void a_reading_chosen_at_approval_comes_into_the_layer_and_what_no_longer_fits_leaves_it() throws IOException {
    JsonNode report = sexes("2025-01-01", "003112000070001", "女");
    UUID id = UUID.fromString(report.at("/id").asText());
    var chosen = sex("SEX-81-LAYERS-7", "男", LocalDate.of(2025, 1, 1), null);
    KnowledgeRow staged = rows.layer(imports.layerOf(id)).come().get(0);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              Candidate candidate = new Candidates(imports, rows, base).of(id, base.locked(), List.of(chosen));
              rows.amend(candidate.layer(), candidate.stored(), candidate.change());
              assertThat(rows.layer(candidate.layer()).come()).containsExactlyInAnyOrder(staged, chosen);
              rows.amend(candidate.layer(), candidate.change(), Change.of(List.of(), List.of(staged.id())));
              assertThat(rows.layer(candidate.layer()).rows()).containsOnlyKeys(staged.id()).containsEntry(staged.id(), null);
              status.setRollbackOnly();
            });
    done(report, "reject");
  }

  @Test
  void the_rows_of_a_rejected_import_are_not_kept_twice() throws IOException {
    JsonNode report = sexes("2025-01-01", "003112000060001", "女");
    int layer = imports.layerOf(UUID.fromString(report.at("/id").asText()));
    assertThat(rows.layer(layer).come()).hasSize(1);
    done(report, "reject");
    assertThat(rows.layer(layer).rows()).isEmpty();
    assertThat(uploads.see(report, "/rows/ACCEPTED").body().at("/items")).as("the report stays").hasSize(1);
  }

  /** An approved import that brought these rows. */
  private void hold(UUID id, List<KnowledgeRow> come) {
    KnowledgeBase.Live live = base.locked();
    Change change = Change.of(come, List.of());
    int layer = rows.stage(change);
    imports.add(
        new KnowledgeImport(
            id, KnowledgeImport.WAITING, "made.xlsx", "", null, "sex", "", "test", LocalDate.of(2025, 1, 1), KnowledgeRow.DESIGN, "ops",
            Instant.parse("2026-01-01T00:00:00Z"), null, null, null, null, null, null, Map.of()),
        layer);
    int version = base.publish(base.next(live, change, live.with(layer)), "ops", "import", id);
    imports.decide(id, KnowledgeImport.APPROVED, "ops", Instant.parse("2026-01-01T00:00:00Z"), version, Map.of());
  }

  private void change(List<KnowledgeRow> come, List<String> go) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> base.change(come, go, "ops", null));
  }

  private static KnowledgeRow sex(String id, String sex, LocalDate from, LocalDate until) {
    return new KnowledgeRow(id, KnowledgeKind.SEX, 81, "003112000030001", "层", Map.of("sex", sex), from, until, KnowledgeRow.DESIGN,
        "MEDICAL-INSURANCE-FUND-REGULATION#38.1.6", "test");
  }

  private void assertStoredAsServed() {
    Knowledge now = base.current();
    assertThat(base.snapshotOf(now.version()).fingerprint()).isEqualTo(now.snapshot().fingerprint()).isEqualTo(fingerprint());
  }

  private KnowledgeBase node() {
    return new KnowledgeBase(rows, versions, transactions);
  }

  private String endOf(String code) {
    var row = base.current().snapshot().rowsOf(code).get(0);
    return row.until() == null ? "" : row.until().toString();
  }

  private String fingerprint() {
    return house.as("ops").get("/api/knowledge").text("/fingerprint");
  }

  private House.Reply done(JsonNode report, String act) {
    var reply = uploads.act(report, act, Map.of());
    assertThat(reply.status()).as(String.valueOf(reply.body())).isEqualTo(200);
    return reply;
  }

  private JsonNode sexes(String from, String... codesAndSexes) throws IOException {
    List<Object[]> sheet = new ArrayList<>();
    sheet.add(new Object[] {"国标代码", "项目名称", "限定性别"});
    for (int i = 0; i < codesAndSexes.length; i += 2) {
      sheet.add(new Object[] {codesAndSexes[i], "项目" + codesAndSexes[i], codesAndSexes[i + 1]});
    }
    return uploads.send("ops", "layers.xlsx", Uploads.workbook("限定性别", sheet.toArray(Object[][]::new)), Map.of("from", from), 201);
  }
}
