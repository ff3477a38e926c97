package org.greenchannel.rules.internal.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.internal.compile.Column.Role;

/**
 * Writes the workbook that Drools compiles: the same decision table with canonical technical rows, {@code *} as blank (Drools would match
 * the text "*"), Y and N as true and false, and no cell that was not checked.
 */
final class CleanWorkbook {

    private static final int HEAD = 4;
    /** A row without any condition would fire once per session instead of once per question, so From is never left blank. */
    private static final String EVER = "0001-01-01";

    private final TableModel model;
    private final List<Column> columns;

    private CleanWorkbook(TableModel model) {
        this.model = model;
        this.columns = model.columns().stream().filter(column -> column.role().isCompiled()).toList();
    }

    static byte[] of(TableModel model) {
        return new CleanWorkbook(model).write();
    }

    private byte[] write() {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("rules");
            row(sheet, 0, Stream.of("RuleSet", model.schema().table()));
            row(sheet, 1, Stream.of("Import", WorkbookReader.imports(model.schema())));
            row(sheet, 2, Stream.of("Variables", WorkbookReader.variables()));
            technical(sheet);
            int at = HEAD + 5;
            for (TableModel.Line line : model.lines()) {
                row(sheet, at++, cells(line));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void technical(Sheet sheet) {
        row(sheet, HEAD, Stream.of("RuleTable " + model.schema().table().replace('.', ' ')));
        row(sheet, HEAD + 1, columns.stream().map(column -> column.role().technical));
        row(sheet, HEAD + 2, columns.stream().map(column -> column.role() == Role.REGION ? model.schema().facts().getSimpleName() : ""));
        row(sheet, HEAD + 3, columns.stream().map(Column::snippet));
        row(sheet, HEAD + 4, columns.stream().map(Column::name));
        int lastCondition = (int) columns.stream().filter(column -> column.role().technical.equals("CONDITION")).count();
        sheet.addMergedRegion(new CellRangeAddress(HEAD + 2, HEAD + 2, 1, lastCondition));
    }

    private Stream<String> cells(TableModel.Line line) {
        return Stream.iterate(0, i -> i < model.columns().size(), i -> i + 1)
                .filter(i -> model.columns().get(i).role().isCompiled())
                .map(i -> cell(model.columns().get(i), line.cells().get(i)));
    }

    private static String cell(Column column, String text) {
        if (column.role() == Role.FROM && text.equals(TableModel.ANY)) {
            return EVER;
        }
        if (column.role().technical.equals("CONDITION") && text.equals(TableModel.ANY)) {
            return "";
        }
        if (column.type() == Type.FLAG) {
            return text.equals("Y") ? "true" : "false";
        }
        return column.role() == Role.CONDITION && column.type() == Type.TEXT
                ? Stream.of(text.split(",")).map(String::strip).collect(Collectors.joining(",")) : text;
    }

    private static void row(Sheet sheet, int at, Stream<String> cells) {
        Row row = sheet.createRow(at);
        int[] column = {0};
        cells.forEach(text -> row.createCell(column[0]++).setCellValue(text));
    }
}
