package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.greenchannel.rules.internal.compile.TableSchema;
import org.junit.jupiter.api.Test;

/** Rows are compared with each other before anything is compiled: none may be out of reach, answer beside another, or leave a hole. */
class TableCasesTest {

    /** Columns: A rule, B region, C type, D class, E chronic, F reason, G stable, H assessment, I from, J until, K law; rows 14 to 23. */
    private static final String FIRST = "prescription.quantity";
    /** Columns: A rule, B region, C kind, D at least, E at most, F from, G until; rows 14 to 18. */
    private static final String UNIQUE = "prescription.item_count";

    private final TableCompiler compiler = new TableCompiler(Laws.shipped());

    @Test
    void a_row_that_one_row_above_answers_for_is_out_of_reach() {
        refused(FIRST, sheet -> set(sheet, "C17", "*"), "A18", "row.unreachable", "RX-QTY-004");
    }

    @Test
    void a_row_that_several_rows_above_answer_for_together_is_out_of_reach() {
        refused(FIRST, sheet -> {
            set(sheet, "C18", "LONG,GENERAL");
            set(sheet, "G18", "N");
            set(sheet, "H18", "*");
            set(sheet, "C19", "LONG,GENERAL");
            set(sheet, "G19", "Y");
        }, "A20", "row.unreachable", "RX-QTY-005, RX-QTY-006");
    }

    @Test
    void a_row_that_holds_when_the_row_above_has_ended_is_within_reach() {
        assertThat(compiler.lint("quantity.drl.xlsx", Workbooks.edited(Workbooks.shipped(FIRST), sheet -> {
            insertAfter(sheet, 17, "RX-QTY-010");
            set(sheet, "J17", "2026-01-01");
            set(sheet, "I18", "2026-01-01");
        }))).isEmpty();
    }

    @Test
    void days_that_fall_between_two_versions_of_a_rule_are_named() {
        refused(FIRST, sheet -> {
            insertAfter(sheet, 17, "RX-QTY-010");
            set(sheet, "J17", "2026-01-01");
            set(sheet, "I18", "2026-02-01");
        }, "I18", "row.gap", "from 2026-01-01 to 2026-01-31");
    }

    @Test
    void two_rows_of_a_unique_table_may_not_answer_one_case() {
        refused(UNIQUE, sheet -> set(sheet, "D15", 5), "A15", "row.overlap", "RX-CNT-001");
    }

    @Test
    void numbers_that_no_row_covers_are_named() {
        refused(UNIQUE, sheet -> set(sheet, "D15", 8), "D15", "row.gap", "count from 6 to 7");
    }

    @Test
    void conditions_that_contradict_each_other_are_named() {
        refused(UNIQUE, sheet -> set(sheet, "D14", 6), "A14", "row.neverMatches", "contradict");
    }

    @Test
    void a_collecting_table_lists_no_rule_twice() {
        String table = "prescription.prescriber_qualification";
        refused(table, sheet -> insertAfter(sheet, 14, "RX-QUA-055"), "A15", null, "");
    }

    @Test
    void a_region_is_one_code() {
        refused(FIRST, sheet -> set(sheet, "B14", "example,other"), "B14", "cell.severalValues", "one value");
    }

    @Test
    void a_number_with_a_leading_zero_is_refused_because_java_would_read_it_in_base_eight() {
        refused(UNIQUE, sheet -> set(sheet, "E14", "05"), "E14", "cell.notANumber", "whole number");
    }

    @Test
    void a_number_that_the_fact_cannot_reach_is_refused() {
        refused(UNIQUE, sheet -> set(sheet, "E14", "3000000000"), "E14", "cell.numberTooLarge", "2147483647");
    }

    @Test
    void the_header_of_a_number_shows_how_it_is_compared() {
        refused(UNIQUE, sheet -> set(sheet, "D8", "药品数 ≤\nDrugs"), "D8", "table.headerWrong", "≥");
    }

    @Test
    void a_stray_cell_in_the_last_corner_is_named_and_not_searched_for() {
        refused(FIRST, sheet -> set(sheet, "XFD1048576", "x"), "XFD1048576", "table.tooLarge", "too large");
    }

    private void refused(String table, Consumer<Sheet> edit, String cell, String code, String inEnglish) {
        String name = TableSchema.all().get(table).fileName();
        assertThat(compiler.lint(name, Workbooks.edited(Workbooks.shipped(table), edit))).anySatisfy(problem -> {
            assertThat(problem.cell()).isEqualTo(cell);
            assertThat(code == null ? problem.code() : code).isEqualTo(problem.code());
            assertThat(problem.message().en()).contains(inEnglish);
            assertThat(problem.message().zh()).containsPattern("\\p{IsHan}");
        });
    }

    private static void set(Sheet sheet, String cell, String text) {
        Workbooks.cell(sheet, cell).setCellValue(text);
    }

    private static void set(Sheet sheet, String cell, int number) {
        Workbooks.cell(sheet, cell).setCellValue(number);
    }

    /** A copy of a row just below it, under an id of its own. @param row as Excel counts */
    private static void insertAfter(Sheet sheet, int row, String id) {
        sheet.shiftRows(row, sheet.getLastRowNum(), 1);
        ((XSSFSheet) sheet).copyRows(row - 1, row - 1, row, new CellCopyPolicy());
        set(sheet, "A" + (row + 1), id);
    }
}
