package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.greenchannel.rules.internal.compile.TableSchema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The check staff get before anything is compiled: shipped tables pass, each planted fault is found in its cell, in two languages. */
class TableLintTest {

    /** Columns: A rule, B region, C type, D class, E chronic, F reason, G stable, H assessment, I from, J until, K law, L days, M need ... */
    private static final String QUANTITY = "prescription.quantity";

    private final TableCompiler compiler = new TableCompiler(Laws.shipped());

    @TestFactory
    Stream<DynamicTest> the_shipped_tables_are_clean() {
        return TableSchema.all().values().stream().map(schema -> dynamicTest(schema.table(),
                () -> assertThat(compiler.lint(schema.fileName(), Workbooks.shipped(schema.table()))).isEmpty()));
    }

    @Test
    void a_misspelt_header_is_named() {
        refused(Workbooks.with(QUANTITY, "K8", "依据\nLow"), "K8", "依据 Law");
    }

    @Test
    void a_misspelt_technical_word_is_named() {
        refused(Workbooks.with(QUANTITY, "E10", "CONDITON"), "E10", "CONDITION");
    }

    @Test
    void a_word_in_a_number_column_is_named() {
        refused(Workbooks.with(QUANTITY, "L14", "seven"), "L14", "whole number");
    }

    @Test
    void a_number_in_a_text_column_is_named() {
        refused(Workbooks.with(QUANTITY, "M14", 7), "M14", "as Text");
    }

    @Test
    void a_word_that_is_not_allowed_is_named_with_the_allowed_ones() {
        refused(Workbooks.with(QUANTITY, "C17", "URGENT"), "C17", "GENERAL, EMERGENCY, LONG");
    }

    @Test
    void java_in_a_condition_cell_is_refused() {
        refused(Workbooks.with(QUANTITY, "D14", "GENERAL\" || System.exit(0) == null || \""), "D14", "not allowed");
    }

    @Test
    void java_in_a_number_cell_is_refused() {
        refused(Workbooks.with(QUANTITY, "L14", "0L); Runtime.getRuntime().exec(\"x\""), "L14", "whole number");
    }

    @Test
    void java_in_a_free_code_is_refused() {
        refused(Workbooks.with("prescription.drug_ban", "F24", "x\"); System.exit(0"), "F24", "wrong form", "prescription.drug_ban");
    }

    @Test
    void java_in_a_hidden_technical_cell_is_refused() {
        refused(Workbooks.with(QUANTITY, "E12", "eval(System.exit(0))"), "E12", "not allowed");
    }

    @Test
    void java_in_the_rows_above_the_table_is_refused() {
        refused(Workbooks.with(QUANTITY, "B4", "java.lang.Runtime"), "B4", "may not change");
        refused(Workbooks.with(QUANTITY, "A5", "Functions"), "A5", "Variables");
    }

    @Test
    void any_is_not_an_outcome() {
        refused(Workbooks.with(QUANTITY, "M14", "*"), "M14", "NONE, REASON");
    }

    @Test
    void an_empty_condition_asks_for_the_mark_for_any() {
        refused(Workbooks.with(QUANTITY, "E14", ""), "E14", "Write *");
    }

    @Test
    void a_comma_in_a_number_and_in_an_outcome_is_named() {
        refused(Workbooks.with(QUANTITY, "L14", "1,000"), "L14", "without comma");
        refused(Workbooks.with(QUANTITY, "M14", "NONE,REASON"), "M14", "one value");
    }

    @Test
    void a_decimal_in_a_whole_number_column_is_named() {
        refused(Workbooks.with(QUANTITY, "L14", 7.5), "L14", "whole number");
    }

    @Test
    void a_bad_date_is_named() {
        refused(Workbooks.with(QUANTITY, "I14", "2025-02-30"), "I14", "2025-07-01");
        refused(Workbooks.with(QUANTITY, "I14", 20250701), "I14", "not a date");
    }

    @Test
    void until_must_follow_from() {
        refused(Workbooks.with(QUANTITY, "J14", "2021-08-10"), "J14", "later than From");
    }

    @Test
    void a_formula_is_refused() {
        refused(Workbooks.edited(Workbooks.shipped(QUANTITY), sheet -> Workbooks.cell(sheet, "L14").setCellFormula("3+4")), "L14", "formula");
    }

    @Test
    void an_unknown_law_is_named() {
        refused(Workbooks.with(QUANTITY, "K14", "LONG-PRESCRIPTION#99"), "K14", "laws.csv");
    }

    @Test
    void a_law_must_be_in_force_over_the_dates_of_the_row() {
        refused(Workbooks.with(QUANTITY, "I14", "2021-08-09"), "K14", "2021-08-10");
        refused(Workbooks.with(QUANTITY, "I14", "*"), "K14", "2021-08-10");
    }

    @Test
    void a_rule_id_used_twice_is_named_with_the_other_row() {
        refused(Workbooks.with(QUANTITY, "A15", "RX-QTY-001"), "A15", "row 14");
    }

    @Test
    void a_rule_id_of_another_table_is_named() {
        refused(Workbooks.with(QUANTITY, "A15", "RX-BAN-002"), "A15", "RX-QTY-001");
    }

    @Test
    void a_missing_default_row_is_named() {
        refused(Workbooks.with(QUANTITY, "C23", "LONG"), "", "default row is missing");
    }

    @Test
    void a_default_row_above_other_rows_is_named() {
        refused(Workbooks.edited(Workbooks.shipped(QUANTITY), sheet -> {
            List.of("B22", "C22", "I22").forEach(cell -> Workbooks.cell(sheet, cell).setCellValue("*"));
            Workbooks.cell(sheet, "K22").setCellValue("GREEN-CHANNEL-DESIGN#1");
        }), "A22", "one last row");
    }

    @Test
    void a_missing_translation_is_named() {
        refused(Workbooks.with(QUANTITY, "O14", "只有中文"), "O14", "English");
    }

    @Test
    void a_second_sheet_is_named_because_it_would_have_no_effect() {
        refused(Workbooks.edited(Workbooks.shipped(QUANTITY), sheet -> sheet.getWorkbook().createSheet("2026")), "", "no effect");
    }

    @Test
    void a_note_beyond_the_last_column_is_named() {
        refused(Workbooks.with(QUANTITY, "X15", "note"), "X15", "beyond");
    }

    @Test
    void an_unknown_hit_policy_is_named_with_the_allowed_ones() {
        refused(Workbooks.with(QUANTITY, "B7", "any"), "B7", "first, unique, collect, sum");
    }

    @Test
    void an_unknown_table_and_a_wrong_file_name_are_named() {
        refused(Workbooks.with(QUANTITY, "B3", "prescription.quantities"), "B3", "prescription.quantity");
        List<TableProblem> problems = compiler.lint("quantity-new.xlsx", Workbooks.shipped(QUANTITY));
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.message().en()).contains("quantity.drl.xlsx"));
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_in_words() {
        assertThat(compiler.lint("quantity.drl.xlsx", "rule,region".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .singleElement().satisfies(problem -> assertThat(problem.message().en()).contains("cannot be opened"));
    }

    @Test
    void all_faults_are_reported_at_once() {
        byte[] twice = Workbooks.edited(Workbooks.with(QUANTITY, "L14", "x"), sheet -> Workbooks.cell(sheet, "M15").setCellValue("y"));
        assertThat(compiler.lint("quantity.drl.xlsx", twice)).extracting(TableProblem::cell).containsExactly("L14", "M15");
    }

    private void refused(byte[] workbook, String cell, String inEnglish) {
        refused(workbook, cell, inEnglish, QUANTITY);
    }

    private void refused(byte[] workbook, String cell, String inEnglish, String table) {
        TableSchema schema = TableSchema.all().get(table);
        assertThat(compiler.lint(schema.fileName(), workbook)).anySatisfy(problem -> {
            assertThat(problem.cell()).isEqualTo(cell);
            assertThat(problem.message().en()).contains(inEnglish);
            assertThat(problem.message().zh()).containsPattern("\\p{IsHan}");
            assertThat(problem.workbook()).isEqualTo(schema.fileName());
            assertThat(problem.sheet()).isEqualTo("规则 Rules");
        });
    }
}
