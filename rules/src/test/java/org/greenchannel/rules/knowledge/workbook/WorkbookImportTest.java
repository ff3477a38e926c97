package org.greenchannel.rules.knowledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.workbook.Books.book;
import static org.greenchannel.rules.knowledge.workbook.Books.imported;
import static org.greenchannel.rules.knowledge.workbook.Books.row;
import static org.greenchannel.rules.knowledge.workbook.Books.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;

class WorkbookImportTest {

    private static final Object[] SEX = row("项目名称", "项目说明", "国标代码", "限定类型", "限定性别");
    private static final Object[] AGE = row("项目名称", "国标代码", "限定类型", "限定对象");
    private static final Object[] LIMITS = row("序号", "项目名称", "限制数量", "数量单位", "项目编码");
    private static final Object[] MODES = row("药品通用名", "药品说明", "限定类型", "限定值域");
    private static final Object[] CODES = row("药品通用名", "序号", "国标代码", "限定类型");

    @Test
    void a_sheet_by_sex_gives_rows_of_rule_81_with_their_codes_as_text() {
        ImportReport report = imported(book(SEX, row("子宫造影", "女性泌尿生殖系统相关检查", "002101030300000", "限定性别对象", "女")));

        assertThat(report.mapping()).isEqualTo("item_sex");
        assertThat(report.rejected()).isEmpty();
        assertThat(report.accepted()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("002101030300000");
            assertThat(row.ruleNo()).isEqualTo(81);
            assertThat(row.basis()).isEqualTo("official");
            assertThat(row.from()).isEqualTo("2026-01-01");
            assertThat(row.lawKey()).isEqualTo("MEDICAL-INSURANCE-FUND-REGULATION#38.1.6");
            assertThat(row.id()).isEqualTo("SEX-81-002101030300000-20260101");
        });
        assertThat(KnowledgeSnapshot.of(report.accepted()).size()).isEqualTo(1);
    }

    @Test
    void the_age_word_chooses_the_rule() {
        ImportReport report = imported(book(AGE, row("新生儿洗胃", "003112020060000", "限定年龄对象", "新生儿"),
                row("小儿捏脊治疗", "004500000100000", "限定年龄对象", "儿童"), row("健康体检", "001301000010000", "限定年龄对象", "婴幼儿")));

        assertThat(report.accepted()).extracting(KnowledgeRow::ruleNo).containsExactly(18, 19, 19);
    }

    @Test
    void an_age_in_prose_is_read_as_rule_29_and_held_for_a_person() {
        ImportReport report = imported(book(AGE, row("职业训练", "003402000010000", "限定年龄对象", "16-60岁")));

        assertThat(report.accepted()).isEmpty();
        assertThat(report.held()).singleElement().satisfies(held -> {
            assertThat(held.question().code()).isEqualTo("read_from_prose");
            assertThat(held.question().reason().zh()).contains("满16岁、不满61岁");
            assertThat(held.asColumn()).extracting(KnowledgeRow::ruleNo).containsExactly(29);
        });
    }

    @Test
    void a_code_stored_as_a_number_is_rejected_by_sheet_row_and_column() {
        ImportReport report = imported(book(SEX, row("子宫造影", "", 2101030300000L, "限定性别对象", "女")));

        assertThat(report.accepted()).isEmpty();
        assertThat(report.rejected()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("number_instead_of_text");
            assertThat(problem.sheet()).isEqualTo("Sheet1");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("国标代码");
            assertThat(problem.value()).isEqualTo("2101030300000");
            assertThat(problem.reason().zh()).contains("前导零");
            assertThat(problem.reason().en()).contains("leading zeros");
        });
    }

    @Test
    void wrong_rows_are_rejected_with_their_reason_and_the_rest_is_accepted() {
        ImportReport report = imported(book(SEX, row("好", "", "002101030300000", "限定性别对象", "女"),
                row("词不对", "", "002101030300001", "限定性别对象", "雌"), row("码太短", "", "0021", "限定性别对象", "女"),
                row("缺码", "", null, "限定性别对象", "女"), row("别的规则", "", "002101030300004", "限定频次", "女"),
                row("公式", "", "=\"002101030300005\"", "限定性别对象", "女"), row("好", "", "002101030300000", "限定性别对象", "女")));

        assertThat(report.accepted()).hasSize(1);
        assertThat(report.rejected()).extracting(Problem::row, Problem::code).containsExactlyInAnyOrder(
                org.assertj.core.api.Assertions.tuple(3, "not_understood"), org.assertj.core.api.Assertions.tuple(4, "malformed_code"),
                org.assertj.core.api.Assertions.tuple(5, "missing_value"), org.assertj.core.api.Assertions.tuple(6, "other_type"),
                org.assertj.core.api.Assertions.tuple(7, "formula"), org.assertj.core.api.Assertions.tuple(8, "duplicate"));
        assertThat(report.rejected()).allSatisfy(problem -> {
            assertThat(problem.reason().zh()).isNotBlank();
            assertThat(problem.reason().en()).isNotBlank();
        });
    }

    @Test
    void what_is_allowed_is_told_in_the_reader_s_language() {
        ImportReport report = imported(book(row("项目名称", "国标代码", "限定类型", "限定对象"), row("项目", "003105120040000", "限定年龄对象", "壮年")));

        assertThat(report.rejected()).singleElement().satisfies(problem -> {
            assertThat(problem.reason().zh()).isEqualTo("看不懂这个值；允许：age_words.csv 中的词，或年龄范围，例如 1-14岁、50岁以上。");
            assertThat(problem.reason().en()).contains("allowed: a word of age_words.csv, or a range such as 1-14岁, 50岁以上.");
        });
    }

    @Test
    void two_rows_that_contradict_each_other_are_both_held() {
        ImportReport report = imported(book(SEX, row("甲", "", "002101030300000", "限定性别对象", "女"),
                row("甲", "", "002101030300000", "限定性别对象", "男")));

        assertThat(report.accepted()).isEmpty();
        assertThat(report.held()).singleElement().satisfies(held -> {
            assertThat(held.question().code()).isEqualTo("contradicts_row");
            assertThat(held.asColumn().get(0).param("sex")).isEqualTo("男");
            assertThat(held.asText().get(0).param("sex")).isEqualTo("女");
        });
    }

    @Test
    void totals_and_notes_below_the_table_are_skipped_with_a_reason() {
        ImportReport report = imported(book(workbook -> {
            var sheet = sheet(workbook, "明细", LIMITS, row(1, "住院诊查费", 1, "日", "001102000050000"), row("合计"), row("备注：对于涉及医疗服务项目的……"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A3:E3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A4:E4"));
        }));

        assertThat(report.accepted()).singleElement().satisfies(row -> {
            assertThat(row.ruleNo()).isEqualTo(27);
            assertThat(row.lawKey()).isEqualTo("MEDICAL-INSURANCE-FUND-REGULATION#38.1.3");
            assertThat(row.params()).containsEntry("limit", "1").containsEntry("unit", "日").containsEntry("window", "DAY");
        });
        assertThat(report.skipped()).extracting(Problem::row).containsExactly(3, 4);
        assertThat(report.rejected()).isEmpty();
    }

    @Test
    void units_are_read_as_windows_and_an_unusual_limit_is_held() {
        ImportReport report = imported(book(LIMITS, row(1, "镇痛", 1, "天", "003301000090000"), row(2, "监测", 24, "小时", "003101000050000"),
                row(3, "监护", 1, "24小时", "003101000050001"), row(4, "评定", 2, "次住院", "003101000050002"), row(5, "怪", 2, "小时", "003101000050003"),
                row(6, "奇", 1, "光年", "003101000050004"), row(7, "负", -1, "日", "003101000050005")));

        assertThat(report.accepted()).extracting(row -> row.param("window")).containsExactly("DAY", "DAY", "ROLLING_24H", "STAY");
        assertThat(report.held()).extracting(held -> held.question().code()).containsExactly("unusual_limit");
        assertThat(report.rejected()).extracting(Problem::row, Problem::column)
                .containsExactly(org.assertj.core.api.Assertions.tuple(7, "数量单位"), org.assertj.core.api.Assertions.tuple(8, "限制数量"));
    }

    @Test
    void names_on_one_sheet_are_joined_with_codes_on_the_other_and_unmatched_names_are_listed() {
        ImportReport report = imported(book(workbook -> {
            sheet(workbook, "Sheet1", MODES, row("脂肪乳（C14-24）", "限住院患者。", "限定就医方式", "住院"), row("无码药", "", "限定就医方式", "住院"),
                    row("坏药", "", "限定就医方式", "月球"));
            sheet(workbook, "Sheet2", CODES, row("脂肪乳(C14-24)", 1, "XB05BAZ097B002030202180", "限定就医方式"),
                    row("脂肪乳(C14-24)", 2, "XB05BAZ097B002040102180", "限定就医方式"), row("无名药", 1, "XB05BAZ097B002040302180", "限定就医方式"),
                    row("坏药", 1, "XB05BAZ097B002040302181", "限定就医方式"));
        }));

        assertThat(report.accepted()).extracting(KnowledgeRow::code).containsExactly("XB05BAZ097B002030202180", "XB05BAZ097B002040102180");
        assertThat(report.unmatched()).extracting(Problem::code, Problem::value).containsExactlyInAnyOrder(
                org.assertj.core.api.Assertions.tuple("name_without_code", "无码药"), org.assertj.core.api.Assertions.tuple("code_without_fact", "无名药"));
        assertThat(report.rejected()).extracting(Problem::code).containsExactly("not_understood");
    }

    @Test
    void a_name_merged_down_over_its_codes_belongs_to_each_of_them() {
        ImportReport report = imported(book(workbook -> {
            sheet(workbook, "Sheet1", MODES, row("甲药", "", "限定就医方式", "住院"));
            var codes = sheet(workbook, "Sheet2", CODES, row("甲药", 1, "XB05BAZ097B002030202180", "限定就医方式"),
                    row(null, 2, "XB05BAZ097B002040102180", "限定就医方式"));
            codes.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
        }));

        assertThat(report.accepted()).hasSize(2);
    }

    @Test
    void a_drug_whose_column_says_inpatient_and_whose_text_says_emergency_or_inpatient_is_held_with_both_readings() {
        ImportReport report = imported(book(workbook -> {
            sheet(workbook, "Sheet1", MODES, row("安宫牛黄丸", "限急诊或住院患者。", "限定就医方式", "住院"));
            sheet(workbook, "Sheet2", CODES, row("安宫牛黄丸", 1, "ZA07AAA0061010100166", "限定就医方式"), row("安宫牛黄丸", 2, "ZA07AAA0061010100167", "限定就医方式"));
        }));

        assertThat(report.accepted()).isEmpty();
        assertThat(report.held()).singleElement().satisfies(held -> {
            assertThat(held.question().code()).isEqualTo("column_and_text_disagree");
            assertThat(held.question().row()).isEqualTo(2);
            assertThat(held.question().column()).isEqualTo("限定值域");
            assertThat(held.asColumn()).hasSize(2).allSatisfy(row -> assertThat(row.param("mode")).isEqualTo("住院"));
            assertThat(held.asText()).hasSize(2).allSatisfy(row -> assertThat(row.param("mode")).isEqualTo("住院或急诊"));
        });
        assertThat(KnowledgeSnapshot.of(report.held().get(0).asText()).size()).isEqualTo(2);
    }

    @Test
    void a_kind_of_sheet_never_seen_needs_a_mapping_not_a_developer() throws IOException {
        WorkbookMapping mapping = WorkbookMapping.read("consumable_sex", new StringReader("field,sheet,headings\n@kind,,sex\n@subject,,consumable\n"
                + "@code_pattern,,C[0-9]{19}\nname,facts,耗材名称\ncode,facts,耗材代码\nsex,facts,适用性别\n"));
        byte[] book = book(row("关于发布耗材限定性别的清单"), row("耗材名称", "耗材代码", "适用性别"), row("宫腔球囊", "C0101010010000100001", "女"));

        assertThat(imported(book).rejected()).extracting(Problem::code).containsExactly("no_mapping_fits");
        assertThat(WorkbookImport.shipped().run(Books.stream(book), mapping, Books.FROM_2026).accepted()).singleElement()
                .satisfies(row -> assertThat(row.ruleNo()).isEqualTo(87));
        assertThat(WorkbookImport.shipped().suggest(book, List.of(mapping))).contains(mapping);
    }
}
