package org.greenchannel.rules.internal.compile;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The cells of a sheet as text; rows and columns count from 0. */
final class Grid {

    /** What Excel stored, before a column's type is applied. */
    enum Kind { BLANK, TEXT, NUMBER, DATE, OTHER }

    private final Sheet sheet;

    Grid(Sheet sheet) {
        this.sheet = sheet;
    }

    int lastRow() {
        return sheet.getLastRowNum();
    }

    int lastColumn() {
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum() - 1);
        }
        return last;
    }

    Kind kind(int row, int column) {
        Cell cell = cell(row, column);
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return Kind.BLANK;
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue().isBlank() ? Kind.BLANK : Kind.TEXT;
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? Kind.DATE : Kind.NUMBER;
            default -> Kind.OTHER;
        };
    }

    /** The cell's text; a number without exponent or trailing zeros, a date as ISO day, a formula as typed. */
    String text(int row, int column) {
        Cell cell = cell(row, column);
        return switch (kind(row, column)) {
            case BLANK -> "";
            case TEXT -> cell.getStringCellValue().strip();
            case NUMBER -> new BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros().toPlainString();
            case DATE -> date(cell);
            case OTHER -> cell.getCellType() == CellType.FORMULA ? "=" + cell.getCellFormula() : cell.toString();
        };
    }

    /** The row whose first cell holds exactly this word, or begins with it and a blank; -1 when there is none. */
    int rowOf(String word) {
        for (int row = 0; row <= lastRow(); row++) {
            String first = text(row, 0);
            if (first.equals(word) || first.startsWith(word + " ")) {
                return row;
            }
        }
        return -1;
    }

    boolean isBlankRow(int row) {
        for (int column = 0; column <= lastColumn(); column++) {
            if (kind(row, column) != Kind.BLANK) {
                return false;
            }
        }
        return true;
    }

    private static String date(Cell cell) {
        LocalDateTime time = cell.getLocalDateTimeCellValue();
        return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.toString();
    }

    private Cell cell(int row, int column) {
        Row cells = sheet.getRow(row);
        return cells == null ? null : cells.getCell(column);
    }
}
