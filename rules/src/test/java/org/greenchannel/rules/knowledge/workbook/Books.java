package org.greenchannel.rules.knowledge.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks with the quirks of the published ones. */
final class Books {

    static final ImportRequest FROM_2026 = new ImportRequest(LocalDate.of(2026, 1, 1), "official", "test list");

    private Books() {
    }

    /** One sheet of rows; a string beginning with = is a formula. */
    static byte[] book(Object[]... rows) {
        return book(workbook -> sheet(workbook, "Sheet1", rows));
    }

    static byte[] book(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFSheet sheet(XSSFWorkbook workbook, String name, Object[]... rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                fill(row, c, rows[r][c]);
            }
        }
        return sheet;
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static ImportReport imported(byte[] bytes) {
        try {
            return WorkbookImport.shipped().run(stream(bytes), WorkbookMapping.shipped(), FROM_2026);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, int column, Object value) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
