package org.greenchannel.rules.knowledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.LineDetail;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.workbook.PublishedWorkbooks.Batch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The five lists as published; skipped where they are not at hand ({@code -Dgreenchannel.data=<folder>}). */
class PublishedWorkbooksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private Path folder;

    @BeforeEach
    void the_published_workbooks_are_here() {
        assumeTrue(PublishedWorkbooks.folder().isPresent(), "needs -Dgreenchannel.data=<folder with nhsa-knowledge>");
        folder = PublishedWorkbooks.folder().orElseThrow();
    }

    @Test
    void all_five_go_through_unchanged_each_under_its_own_mapping() throws IOException {
        for (Batch batch : PublishedWorkbooks.batches()) {
            ImportReport report = PublishedWorkbooks.imported(folder, batch);
            assertThat(report.mapping()).isEqualTo(batch.mapping().name());
            assertThat(report.rejected()).as(batch.title()).isEmpty();
            assertThat(report.unmatched()).as(batch.title()).isEmpty();
            assertThat(report.accepted()).as(batch.title()).isNotEmpty();
        }
    }

    @Test
    void the_total_and_the_note_of_the_frequency_list_are_skipped() throws IOException {
        assertThat(report("限定频次").skipped()).extracting(Problem::row).containsExactly(69, 70);
    }

    @Test
    void one_drug_contradicts_itself_and_is_held_with_all_its_codes() throws IOException {
        assertThat(report("限定就医方式").held()).singleElement().satisfies(held -> {
            assertThat(held.asColumn()).hasSize(207).allSatisfy(row -> assertThat(row.name()).isEqualTo("安宫牛黄丸"));
            assertThat(held.asText()).hasSize(207).allSatisfy(row -> assertThat(row.param("mode")).contains("急诊").contains("住院"));
        });
    }

    @Test
    void for_every_item_limited_by_sex_a_claim_that_breaks_it_is_found_and_one_that_keeps_it_passes() throws IOException {
        List<KnowledgeRow> rows = report("限定性别对象").accepted();
        KnowledgeSnapshot snapshot = KnowledgeSnapshot.of(rows);
        assertThat(rows).hasSize(390);
        for (KnowledgeRow row : rows) {
            String right = row.param("sex").equals("女") ? "2" : "1";
            String wrong = right.equals("2") ? "1" : "2";
            breaks(snapshot, row, claim(row, wrong, DAY.minusYears(30)), 81);
            keeps(snapshot, row, claim(row, right, DAY.minusYears(30)));
        }
    }

    @Test
    void for_every_item_limited_by_age_a_claim_that_breaks_it_is_found_and_one_that_keeps_it_passes() throws IOException {
        Map<String, LocalDate> lastAllowed = Map.of("新生儿", DAY.minusDays(28), "婴幼儿", DAY.minusYears(3).plusDays(1),
                "儿童", DAY.minusYears(18).plusDays(1));
        Map<String, Integer> rules = Map.of("新生儿", 18, "婴幼儿", 19, "儿童", 19);
        List<KnowledgeRow> rows = report("限定年龄对象").accepted();
        KnowledgeSnapshot snapshot = KnowledgeSnapshot.of(rows);
        assertThat(rows).hasSize(30);
        for (KnowledgeRow row : rows) {
            LocalDate birth = lastAllowed.get(row.param("age"));
            breaks(snapshot, row, claim(row, "1", birth.minusDays(1)), rules.get(row.param("age")));
            keeps(snapshot, row, claim(row, "1", birth));
        }
    }

    @Test
    void the_shipped_rows_are_exactly_what_the_published_lists_give() throws IOException {
        List<KnowledgeRow> fresh = PublishedWorkbooks.batches().stream()
                .flatMap(batch -> PublishedWorkbooks.imported(folder, batch).accepted().stream()).toList();

        List<String> lists = PublishedWorkbooks.batches().stream().map(batch -> batch.request().source()).toList();
        assertThat(fresh.stream().map(KnowledgeRow::canonical).collect(Collectors.toSet()))
                .isEqualTo(KnowledgeCsv.shipped().stream().filter(row -> lists.contains(row.source())).map(KnowledgeRow::canonical).collect(Collectors.toSet()));
    }

    private ImportReport report(String title) throws IOException {
        Batch batch = PublishedWorkbooks.batches().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
        return PublishedWorkbooks.imported(folder, batch);
    }

    private static void breaks(KnowledgeSnapshot snapshot, KnowledgeRow row, AuditClaim claim, int ruleNo) {
        List<Hit> hits = snapshot.audit(claim);
        assertThat(hits).as(row.id()).singleElement().satisfies(hit -> {
            assertThat(hit.row().id()).isEqualTo(row.id());
            assertThat(hit.rule().no()).isEqualTo(ruleNo);
            assertThat(hit.resultType()).isEqualTo("VIOL");
            assertThat(hit.basis()).isEqualTo("official");
            assertThat(hit.row().lawKey()).isEqualTo("MEDICAL-INSURANCE-FUND-REGULATION#38.1.6");
            assertThat(hit.deductFen()).isEqualTo(1000);
        });
    }

    private static void keeps(KnowledgeSnapshot snapshot, KnowledgeRow row, AuditClaim claim) {
        assertThat(snapshot.audit(claim)).as(row.id()).isEmpty();
    }

    private static AuditClaim claim(KnowledgeRow row, String sex, LocalDate birth) {
        LocalDateTime morning = DAY.atTime(9, 0);
        AuditLine line = new AuditLine("L1", "M1", morning, row.code(), row.name(), "201", BigDecimal.ONE, null, 1000, "A03", "D1", LineDetail.NONE);
        AuditVisit visit = new AuditVisit("M1", "H1", "390", "11", "02", "A03", "D1", morning, null, null, false, null, null);
        return new AuditClaim(visit, new AuditPerson("P1", sex, birth, null), List.of(line), List.of(), List.of(), Map.of(), List.of(),
                List.of());
    }
}
