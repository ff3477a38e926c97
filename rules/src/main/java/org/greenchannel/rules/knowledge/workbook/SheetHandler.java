package org.greenchannel.rules.knowledge.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.greenchannel.rules.knowledge.workbook.Cell.Type;
import org.greenchannel.rules.sheet.SheetCells;

/** Collects the cells of one sheet with the type they were stored in. */
final class SheetHandler extends SheetCells {

    private static final int ROWS_PER_REPORT = 1000;

    private final String name;
    private final SharedStrings strings;
    private final int maxRows;
    private final IntConsumer progress;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private Map<Integer, Cell> cells;

    SheetHandler(String name, SharedStrings strings, int maxRows, IntConsumer progress) {
        this.name = name;
        this.strings = strings;
        this.maxRows = maxRows;
        this.progress = progress;
    }

    /** The sheet, cells merged downwards repeated in each of their rows. */
    Sheet sheet() {
        for (CellRangeAddress range : merged) {
            if (range.getFirstColumn() == range.getLastColumn()) {
                fillDown(range);
            }
        }
        return new Sheet(name, rows);
    }

    private void fillDown(CellRangeAddress range) {
        Cell value = Cell.BLANK;
        for (SheetRow one : rows) {
            if (one.number() == range.getFirstRow() + 1) {
                value = one.cell(range.getFirstColumn());
            } else if (one.number() > range.getFirstRow() && one.number() <= range.getLastRow() + 1) {
                one.cells().put(range.getFirstColumn(), value);
            }
        }
    }

    @Override
    protected void beginRow() {
        cells = new HashMap<>();
        if (rows.size() >= maxRows) {
            throw new XlsxReader.TooManyRows(name);
        }
    }

    @Override
    protected void cell(int at) {
        Cell cell = cell();
        if (!cell.blank()) {
            cells.put(at, cell);
        }
    }

    @Override
    protected void endRow() {
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(row(), cells));
            if (rows.size() % ROWS_PER_REPORT == 0) {
                progress.accept(rows.size());
            }
        }
    }

    @Override
    protected void merged(String range) {
        merged.add(CellRangeAddress.valueOf(range));
    }

    private Cell cell() {
        String value = text();
        if (formula()) {
            return new Cell(Type.FORMULA, value);
        }
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (stored()) {
            case SHARED_TEXT -> new Cell(Type.TEXT, strings.getItemAt(Integer.parseInt(value.strip())).getString());
            case TEXT -> new Cell(Type.TEXT, value);
            case BOOLEAN -> new Cell(Type.BOOLEAN, value);
            case ERROR -> new Cell(Type.ERROR, value);
            case NUMBER -> new Cell(Type.NUMBER, plain(value));
        };
    }

    private static String plain(String number) {
        BigDecimal exact = new BigDecimal(number.strip()).stripTrailingZeros();
        return Math.abs(exact.scale()) > 30 ? number : exact.toPlainString();
    }
}
