package org.greenchannel.rules.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenchannel.rules.CompiledTable;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.TableCompiler;
import org.greenchannel.rules.TableProblem;
import org.greenchannel.rules.TableRefused;
import org.greenchannel.rules.internal.DecisionTables;
import org.greenchannel.rules.prescription.ItemCountFacts;

/**
 * Thousands of damaged workbooks: what may not stand in a cell is named with that cell, what passes means what was typed, nothing is thrown
 * but the refusal, and the next workbook still compiles. {@code -Dgreenchannel.mutations=20} throws twenty times as many.
 */
class MutatedWorkbooksTest {

    private static final int TIMES = Integer.getInteger("greenchannel.mutations", 1);
    private static final List<TableSchema> TABLES = List.copyOf(TableSchema.all().values());
    private static final TableSchema SMALL = TableSchema.all().get(ItemCountFacts.TABLE);
    private static final TableCompiler COMPILER = new TableCompiler(Laws.shipped());
    private static final Map<TableSchema, TableModel> BEFORE = TABLES.stream().collect(Collectors.toMap(schema -> schema,
            schema -> WorkbookReader.read(schema.fileName(), bytes(schema), Laws.shipped())));
    /** Kept open, each change undone after it was looked at: opening a workbook takes ten times as long as checking it. */
    private static final Map<TableSchema, XSSFWorkbook> OPEN = TABLES.stream().collect(Collectors.toMap(schema -> schema, MutatedWorkbooksTest::open));
    private static final int HEADER = 7;
    private static final int FIRST = 13;

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void a_cell_that_may_not_hold_what_it_holds_is_named_and_any_other_means_what_was_typed(@ForAll long seed) {
        for (int i = 0; i < TIMES; i++) {
            Random random = new Random(seed + i);
            TableSchema schema = TABLES.get(random.nextInt(TABLES.size()));
            TableModel before = BEFORE.get(schema);
            XSSFWorkbook workbook = OPEN.get(schema);
            int row = FIRST + random.nextInt(before.lines().size());
            int col = random.nextInt(before.columns().size());
            Cell cell = workbook.getSheetAt(0).getRow(row).getCell(col);
            Runnable undo = Mutation.undo(cell);
            String what = schema.table() + " " + new Mutation(random).in(workbook.getSheetAt(0), row, col);
            check(schema, workbook, before, row, col, Legal.meaning(before.columns().get(col), schema.ids(), cell), what);
            undo.run();
        }
    }

    private static void check(TableSchema schema, XSSFWorkbook workbook, TableModel before, int row, int col, String meaning, String what) {
        try {
            TableModel after = WorkbookReader.read(schema.fileName(), workbook, Laws.shipped());
            assertThat(meaning).as("%s passed unnoticed", what).isNotNull();
            for (int line = 0; line < before.lines().size(); line++) {
                List<String> expected = new java.util.ArrayList<>(before.lines().get(line).cells());
                if (line == row - FIRST) {
                    expected.set(col, meaning);
                }
                assertThat(after.lines().get(line).cells()).as(what).isEqualTo(expected);
            }
        } catch (TableRefused refused) {
            List<TableProblem> problems = refused.problems();
            assertThat(problems).as(what).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message().zh()).containsPattern("\\p{IsHan}");
                assertThat(problem.message().en()).containsPattern("[A-Za-z]{2}");
                assertThat(problem.code()).containsPattern("^(cell|row|table)\\.");
            });
            String cell = new CellReference(row, col).formatAsString(false);
            if (meaning == null) {
                assertThat(problems).as(what).anyMatch(problem -> problem.cell().equals(cell));
            } else {
                assertThat(problems).as("%s may stand there", what).allMatch(problem -> problem.code().startsWith("row."));
            }
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void what_stands_above_the_rows_is_named_when_it_would_change_what_is_compiled(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        structure(random, (sheet, schema) -> new Mutation(random).in(sheet, random.nextInt(FIRST), random.nextInt(sheet.getRow(HEADER).getLastCellNum() + 2)));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void rows_sheets_and_merged_cells_may_be_moved_about_without_a_crash(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        structure(random, (sheet, schema) -> rearrange(random, sheet));
    }

    private static void structure(Random random, BiConsumer<XSSFSheet, TableSchema> change) throws IOException {
        TableSchema schema = TABLES.get(random.nextInt(TABLES.size()));
        TableModel before = BEFORE.get(schema);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(schema)))) {
            change.accept(workbook.getSheetAt(0), schema);
            TableModel after = WorkbookReader.read(schema.fileName(), written(workbook), Laws.shipped());
            assertThat(after.columns()).isEqualTo(before.columns());
            assertThat(before.lines().stream().map(TableModel.Line::cells).toList()).as("rows were moved or left out, none was changed")
                    .containsAll(after.lines().stream().map(TableModel.Line::cells).toList());
            assertThat(after.lines().get(after.lines().size() - 1).isDefault() || after.hitPolicy().mayBeEmpty()).isTrue();
        } catch (TableRefused refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private static void rearrange(Random random, XSSFSheet sheet) {
        int last = sheet.getLastRowNum();
        int row = FIRST + random.nextInt(last - FIRST + 1);
        switch (random.nextInt(6)) {
            case 0 -> sheet.removeRow(sheet.getRow(row));
            case 1 -> sheet.copyRows(row, row, last + 1, new org.apache.poi.ss.usermodel.CellCopyPolicy());
            case 2 -> sheet.shiftRows(row, last, 1 + random.nextInt(3));
            case 3 -> sheet.getWorkbook().createSheet("sheet " + random.nextInt(1000));
            case 4 -> {
                int col = random.nextInt(5);
                sheet.addMergedRegion(new CellRangeAddress(row, row, col, col + 1));
                sheet.getRow(row).getCell(col + 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setBlank();
            }
            default -> {
                sheet.copyRows(row, row, last + 1, new org.apache.poi.ss.usermodel.CellCopyPolicy());
                sheet.removeRow(sheet.getRow(row));
                sheet.shiftRows(row + 1, last + 1, -1);
            }
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void a_file_cut_short_or_with_a_bit_turned_is_refused_or_unchanged(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = bytes(SMALL);
        byte[] broken = random.nextBoolean() ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
        if (broken.length == bytes.length) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        }
        List<TableProblem> problems = COMPILER.lint(SMALL.fileName(), broken);
        if (problems.isEmpty()) {
            assertThat(WorkbookReader.read(SMALL.fileName(), broken, Laws.shipped()).lines())
                    .isEqualTo(WorkbookReader.read(SMALL.fileName(), bytes, Laws.shipped()).lines());
        }
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void what_passes_the_check_compiles_and_answers_as_its_cells_say(@ForAll long seed) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            Random random = new Random(seed + i);
            byte[] mutated = passing(random);
            CompiledTable compiled = COMPILER.compile(SMALL.fileName(), mutated);
            DecisionTables table = new DecisionTables();
            table.replace(compiled.table(), compiled.kjar(), compiled.fingerprint());
            TableModel model = WorkbookReader.read(SMALL.fileName(), mutated, Laws.shipped());
            for (int count = -6; count < 14; count++) {
                for (String kind : List.of("WESTERN", "HERBAL", "MIXED")) {
                    ItemCountFacts facts = new ItemCountFacts("example", LocalDate.of(2026, 1, 1), kind, count);
                    assertThat(table.decide(facts).first().ruleId()).as("%s", facts).isEqualTo(Interpreter.first(model, facts));
                }
            }
        }
    }

    /** A workbook with one or two changes in its conditions that the check lets through. */
    private static byte[] passing(Random random) throws IOException {
        while (true) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(SMALL)))) {
                for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                    new Mutation(random).in(workbook.getSheetAt(0), FIRST + random.nextInt(4), 1 + random.nextInt(6));
                }
                byte[] mutated = written(workbook);
                if (COMPILER.lint(SMALL.fileName(), mutated).isEmpty()) {
                    return mutated;
                }
            }
        }
    }

    private static byte[] bytes(TableSchema schema) {
        return DecisionTables.shippedWorkbook(schema.table());
    }

    private static XSSFWorkbook open(TableSchema schema) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes(schema)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
