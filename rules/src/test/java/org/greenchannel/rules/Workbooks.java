package org.greenchannel.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenchannel.rules.internal.compile.TableSchema;

/** Shipped workbooks, and copies with one change as staff might make it. */
final class Workbooks {

    private Workbooks() {
    }

    static byte[] shipped(String table) {
        try {
            return Files.readAllBytes(Examples.workbook(TableSchema.all().get(table)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] edited(byte[] workbook, Consumer<Sheet> edit) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] with(String table, String cell, String text) {
        return edited(shipped(table), sheet -> cell(sheet, cell).setCellValue(text));
    }

    static byte[] with(String table, String cell, double number) {
        return edited(shipped(table), sheet -> {
            cell(sheet, cell).setCellValue(number);
            cell(sheet, cell).setCellStyle(sheet.getWorkbook().createCellStyle());
        });
    }

    static Cell cell(Sheet sheet, String at) {
        CellReference reference = new CellReference(at);
        Row row = sheet.getRow(reference.getRow());
        Row cells = row == null ? sheet.createRow(reference.getRow()) : row;
        return cells.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
