package org.greenchannel.rules.knowledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.workbook.Books.book;
import static org.greenchannel.rules.knowledge.workbook.Books.row;
import static org.greenchannel.rules.knowledge.workbook.Books.sheet;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;

/** A sheet never seen before gets a mapping from its content and headings. */
class MappingSuggesterTest {

    @Test
    void columns_are_known_by_their_content_even_under_headings_nobody_has_seen() throws IOException {
        byte[] book = book(row("某市新增限定清单（试行）"), row("No", "收费名目", "标识", "谁能用"),
                row(1, "宫颈液基薄层检查", "002702000010000", "女性"), row(2, "前列腺按摩", "003311000080000", "男性"));

        MappingSuggestion suggestion = suggestion(book, null);

        assertThat(suggestion.kind()).isEqualTo("sex");
        assertThat(suggestion.missing()).isEmpty();
        assertThat(suggestion.fits()).isEmpty();
        assertThat(suggestion.sheets()).singleElement().satisfies(sheet -> assertThat(sheet.headerRow()).isEqualTo(2));
        ImportReport report = imported(book, suggestion);
        assertThat(report.rejected()).isEmpty();
        assertThat(report.accepted()).extracting(row -> row.code() + row.param("sex")).containsExactly("002702000010000女", "003311000080000男");
    }

    @Test
    void serial_numbers_speak_for_no_kind_and_one_bad_code_does_not_loosen_the_shape() throws IOException {
        byte[] book = book(row("某市医疗服务项目最高限价表"), row("序号", "项目编码", "项目名称", "最高限价（元）", "适用等级"),
                row(1, "003199000060000", "甲项目", "45.5", "二级"), row(2, "003199000070000", "乙项目", 60, "三级"),
                row(3, "003199000080000", "丙项目", 61, "三级"), row(4, "00319900009", "编码不全", 62, "二级"));

        MappingSuggestion suggestion = suggestion(book, null);

        assertThat(suggestion.kind()).isEqualTo("price_cap");
        assertThat(suggestion.lines()).contains(line("@subject", "", "item"), line("@code_pattern", "", "[0-9]{15}"), line("price", "facts", "最高限价（元）"));
        assertThat(suggestion.lines()).noneSatisfy(line -> assertThat(line.headings()).isEqualTo("序号"));
    }

    @Test
    void the_chosen_kind_decides_which_columns_are_wanted() throws IOException {
        byte[] book = book(row("医保编码", "服务项目", "最多可收", "计量周期", "备注"), row("001102000040000", "留观诊查", 1, "日", "x"),
                row("001102000050000", "住院诊查", 2, "次住院", "y"));

        MappingSuggestion suggestion = suggestion(book, KnowledgeKind.FREQUENCY);

        assertThat(suggestion.missing()).isEmpty();
        assertThat(imported(book, suggestion).accepted()).extracting(row -> row.param("limit") + row.param("window"))
                .containsExactly("1DAY", "2STAY");
    }

    @Test
    void names_on_one_sheet_and_codes_on_another_are_proposed_as_joined() throws IOException {
        byte[] book = book(workbook -> {
            sheet(workbook, "目录", row("品种", "医保代码"), row("当归片", "ZA07AAA0061010100166"), row("当归片", "ZA07AAA0061010100167"));
            sheet(workbook, "限定", row("品种", "对谁支付"), row("当归片", "工伤"), row("无编码药", "工伤"));
        });

        MappingSuggestion suggestion = suggestion(book, KnowledgeKind.INSURANCE_TYPE);
        ImportReport report = imported(book, suggestion);

        assertThat(suggestion.lines()).contains(new MappingLine("code", "codes", "医保代码"), new MappingLine("insurance", "facts", "对谁支付"));
        assertThat(report.accepted()).hasSize(2);
        assertThat(report.unmatched()).singleElement().satisfies(problem -> assertThat(problem.value()).isEqualTo("无编码药"));
    }

    @Test
    void a_mapping_fixes_the_rule_and_says_what_the_sheet_leaves_unsaid() throws IOException {
        WorkbookMapping mapping = WorkbookMapping.of("city_list", List.of(line("@kind", "", "frequency"), line("@rule", "", "24"),
                line("name", "facts", "名称"), line("code", "facts", "编码"), line("limit", "facts", "次数"), line("unit", "constant", "日")));
        ImportReport report = WorkbookImport.shipped().run(Books.stream(book(row("名称", "编码", "次数"), row("雾化", "001204000010000", 3))),
                mapping, Books.FROM_2026);

        assertThat(report.accepted()).singleElement().satisfies(row -> {
            assertThat(row.ruleNo()).isEqualTo(24);
            assertThat(row.param("window")).isEqualTo("DAY");
        });
    }

    @Test
    void a_mapping_that_cannot_work_says_which_line_and_why_in_both_languages() {
        refused("@kind", line("@kind", "", "horoscope"));
        refused("@rule", line("@rule", "", "999"));
        refused("@code_pattern", line("@code_pattern", "", "(a+)+b"));
        refused("stars", line("stars", "facts", "星座"));
        refused("sex", line("sex", "words", "女性"));
        assertThatThrownBy(() -> WorkbookMapping.of("x", List.of(line("@kind", "", "sex"), line("name", "facts", "名称"))))
                .isInstanceOf(BadMapping.class).hasMessageContaining("[sex, code]");
    }

    @Test
    void two_columns_of_one_heading_are_told_apart_by_their_number() throws IOException {
        WorkbookMapping mapping = WorkbookMapping.of("twice", List.of(line("@kind", "", "sex"), line("@rule", "", "81"), line("name", "facts", "名称"),
                line("code", "facts", "编码"), line("sex", "facts", "限定#2")));
        ImportReport report = WorkbookImport.shipped().run(Books.stream(book(row("名称", "编码", "限定", "限定"),
                row("子宫造影", "002101030300000", "门诊", "女"))), mapping, Books.FROM_2026);
        assertThat(report.accepted()).singleElement().satisfies(row -> assertThat(row.param("sex")).isEqualTo("女"));
    }

    @Test
    void the_mappings_proposed_for_the_published_workbooks_read_what_the_shipped_ones_read() throws IOException {
        assumeTrue(PublishedWorkbooks.folder().isPresent(), "needs -Dgreenchannel.data=<folder with nhsa-knowledge>");
        try (Stream<Path> files = Files.list(PublishedWorkbooks.folder().orElseThrow())) {
            for (Path file : files.toList()) {
                byte[] book = Files.readAllBytes(file);
                MappingSuggestion suggestion = suggestion(book, null);
                assertThat(suggestion.missing()).as(suggestion.toString()).isEmpty();
                assertThat(suggestion.fits()).as(file.toString()).isNotEmpty();
                assertThat(demands(imported(book, suggestion))).as(file.toString()).isEqualTo(demands(Books.imported(book)));
            }
        }
    }

    private static java.util.Set<String> demands(ImportReport report) {
        return report.accepted().stream().map(MappingSuggesterTest::demand).collect(Collectors.toSet());
    }

    private static String demand(KnowledgeRow row) {
        return row.id() + row.kind().required().stream().map(row::param).toList();
    }

    private static MappingLine line(String field, String sheet, String headings) {
        return new MappingLine(field, sheet, headings);
    }

    private static void refused(String field, MappingLine wrong) {
        List<MappingLine> lines = new java.util.ArrayList<>(List.of(line("@kind", "", "sex"), line("name", "facts", "名称"),
                line("code", "facts", "编码"), line("sex", "facts", "性别")));
        lines.removeIf(line -> line.field().equals(wrong.field()));
        lines.add(wrong);
        assertThatThrownBy(() -> WorkbookMapping.of("x", lines)).isInstanceOfSatisfying(BadMapping.class, bad -> {
            assertThat(bad.field()).isEqualTo(field);
            assertThat(bad.reason().zh()).isNotBlank();
            assertThat(bad.reason().en()).isNotBlank();
        });
    }

    private static MappingSuggestion suggestion(byte[] book, KnowledgeKind kind) throws IOException {
        return WorkbookImport.shipped().suggest(Books.stream(book), kind, WorkbookMapping.shipped());
    }

    private static ImportReport imported(byte[] book, MappingSuggestion suggestion) throws IOException {
        try (InputStream in = Books.stream(book)) {
            return WorkbookImport.shipped().run(in, WorkbookMapping.of("suggested", suggestion.lines()), Books.FROM_2026);
        }
    }
}
