package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenchannel.rules.Laws;
import org.junit.jupiter.api.Test;

class ShippedKnowledgeTest {

    private final KnowledgeLint lint = new KnowledgeLint(Vocabulary.shipped(), Laws.shipped());

    @Test
    void the_shipped_rows_are_sound_and_no_two_answer_one_question_on_one_day() {
        List<KnowledgeRow> rows = KnowledgeCsv.shipped();

        assertThat(lint.problems(rows)).isEmpty();
        assertThat(rows.stream().filter(KnowledgeRow::official).collect(Collectors.groupingBy(KnowledgeRow::kind, Collectors.counting()))).containsEntry(KnowledgeKind.SEX, 390L)
                .containsEntry(KnowledgeKind.AGE, 30L).containsEntry(KnowledgeKind.INSURANCE_TYPE, 112L)
                .containsEntry(KnowledgeKind.VISIT_MODE, 529L).containsEntry(KnowledgeKind.FREQUENCY, 67L);
        assertThat(KnowledgeSnapshot.shipped().size()).isEqualTo(rows.size());
    }

    @Test
    void item_codes_keep_their_leading_zeros() {
        assertThat(KnowledgeCsv.shipped()).filteredOn(row -> row.kind() == KnowledgeKind.SEX && row.official())
                .allSatisfy(row -> assertThat(row.code()).hasSize(15).startsWith("00"));
    }

    @Test
    void a_drug_whose_column_and_text_disagree_is_not_shipped_before_a_person_has_decided() {
        assertThat(KnowledgeCsv.shipped()).noneMatch(row -> row.name().equals("安宫牛黄丸"));
    }

    @Test
    void written_and_read_again_the_rows_are_the_same() throws IOException {
        List<KnowledgeRow> rows = KnowledgeCsv.shipped();
        for (KnowledgeKind kind : KnowledgeKind.values()) {
            List<KnowledgeRow> mixed = new ArrayList<>(rows.stream().filter(row -> row.kind() == kind).toList());
            Collections.reverse(mixed);
            StringWriter out = new StringWriter();
            KnowledgeCsv.write(kind, mixed, out);
            assertThat(KnowledgeCsv.read(kind, "again.csv", new StringReader(out.toString()))).containsExactlyInAnyOrderElementsOf(mixed);
        }
    }

    @Test
    void a_wrong_line_is_named_by_file_and_line() {
        String header = "id,rule_no,code,name,sex,remark,from,until,basis,law,source\n";

        assertThatThrownBy(() -> read(header + "A,81,001,x,女,,2025-13-01,,official,L,s\n")).hasMessageStartingWith("sex.csv:2: column from");
        assertThatThrownBy(() -> read(header + "A,81,,x,女,,2025-01-01,,official,L,s\n")).hasMessageStartingWith("sex.csv:2: column code is empty");
        assertThatThrownBy(() -> read(header + "A,x,001,x,女,,2025-01-01,,official,L,s\n")).hasMessageStartingWith("sex.csv:2: column rule_no");
        assertThatThrownBy(() -> read(header + "A,81,001,x\n")).hasMessageContaining("sex.csv:2:").hasMessageContaining("4 cells");
        assertThatThrownBy(() -> read(header + "A,81,001,x,女,,2025-01-01,2024-01-01,official,L,s\n")).hasMessageContaining("sex.csv:2:")
                .hasMessageContaining("not before until");
        assertThatThrownBy(() -> read(header + "A,81,001,x,女,,2025-01-01,,hearsay,L,s\n")).hasMessageContaining("hearsay");
    }

    @Test
    void a_mark_that_spreadsheets_put_before_the_text_does_no_harm() throws IOException {
        assertThat(read("\uFEFFid,rule_no,code,name,sex,remark,from,until,basis,law,source\nA,81,001,x,女,,2025-01-01,,official,L,s\n")).hasSize(1);
    }

    @Test
    void the_lint_finds_planted_faults() {
        KnowledgeRow good = Claims.sexRow("001", "女");
        KnowledgeRow overlapping = Claims.row(KnowledgeKind.SEX, 81, "001", java.util.Map.of("sex", "男"), "2026-01-01", null, "official");
        KnowledgeRow ended = Claims.row(KnowledgeKind.SEX, 81, "002", java.util.Map.of("sex", "男"), "2025-01-01", "2026-01-01", "official");
        KnowledgeRow next = Claims.row(KnowledgeKind.SEX, 81, "002", java.util.Map.of("sex", "女"), "2026-01-01", null, "official");
        KnowledgeRow before = Claims.row(KnowledgeKind.SEX, 81, "003", java.util.Map.of("sex", "女"), "2021-04-30", null, "official");
        KnowledgeRow unknown = Claims.row(KnowledgeKind.AGE, 99, "004", java.util.Map.of("age", "老少皆宜"));

        assertThat(lint.problems(List.of(good, ended, next))).isEmpty();
        assertThat(lint.problems(List.of(good, good))).anySatisfy(problem -> assertThat(problem.zh()).contains("出现两次"));
        assertThat(lint.problems(List.of(good, overlapping))).singleElement().satisfies(problem -> assertThat(problem.zh()).contains("重叠"));
        assertThat(lint.problems(List.of(before))).singleElement().satisfies(problem -> assertThat(problem.en()).contains("not in force"));
        assertThat(lint.problems(List.of(unknown))).hasSize(2);
    }

    @Test
    void all_88_rule_classes_have_names_laws_messages_and_an_honest_status() {
        Set<Integer> rational = Set.of(67, 80, 81, 87);
        assertThat(RuleClasses.shipped().all()).filteredOn(RuleClass::national).hasSize(88);
        assertThat(RuleClasses.shipped().all()).allSatisfy(rule -> {
            assertThat(Laws.shipped().find(rule.lawKey())).as("law of rule " + rule.no()).isPresent();
            assertThat(rule.resultType()).isIn("VIOL", "SUSP", "STAT");
            assertThat(rule.basis()).isIn("official", "design");
            assertThat(rule.severity()).isIn("high", "medium", "low");
            assertThat(rule.stages()).isSubsetOf("PRE", "IN", "POST").isNotEmpty();
            assertThat(rule.status()).isIn("working", "needs data");
            assertThat(rule.feed().isEmpty()).isEqualTo(!rule.status().equals("needs data"));
            assertThat(rule.staff().zh()).containsPattern("\\p{IsHan}");
            assertThat(rule.patient().en()).isNotBlank();
            assertThat(rule.resultType().equals(rule.officialResultType())).as("rule " + rule.no()).isEqualTo(!rational.contains(rule.no()));
        });
        assertThat(RuleClasses.shipped().find(81)).get().extracting(RuleClass::resultType, RuleClass::officialResultType)
                .containsExactly("SUSP", "VIOL");
    }

    private static List<KnowledgeRow> read(String csv) throws IOException {
        return KnowledgeCsv.read(KnowledgeKind.SEX, "sex.csv", new StringReader(csv));
    }
}
