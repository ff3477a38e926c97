package org.greenchannel.rules.knowledge.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.greenchannel.rules.knowledge.workbook.Cell.Type;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the cells of one sheet with the type they were stored in; POI's own handler formats values, which hides the difference
 * between a text and a number.
 */
final class SheetHandler extends DefaultHandler {

    private static final int ROWS_PER_REPORT = 1000;

    private final String name;
    private final SharedStrings strings;
    private final int maxRows;
    private final IntConsumer progress;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Map<Integer, Cell> cells;
    private int row;
    private int column;
    private String type;
    private boolean formula;
    private boolean collecting;
    private boolean phonetic;

    SheetHandler(String name, SharedStrings strings, int maxRows, IntConsumer progress) {
        this.name = name;
        this.strings = strings;
        this.maxRows = maxRows;
        this.progress = progress;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> collecting = !phonetic;
            case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (collecting) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> { }
        }
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

    private void startRow(String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        cells = new HashMap<>();
        if (rows.size() >= maxRows) {
            throw new XlsxReader.TooManyRows(name);
        }
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t");
        formula = false;
        text.setLength(0);
    }

    private void endCell() {
        Cell cell = cell();
        if (!cell.blank()) {
            cells.put(column, cell);
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(row, cells));
            if (rows.size() % ROWS_PER_REPORT == 0) {
                progress.accept(rows.size());
            }
        }
    }

    private Cell cell() {
        String value = text.toString();
        if (formula) {
            return new Cell(Type.FORMULA, value);
        }
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> new Cell(Type.TEXT, strings.getItemAt(Integer.parseInt(value.strip())).getString());
            case "inlineStr", "str", "d" -> new Cell(Type.TEXT, value);
            case "b" -> new Cell(Type.BOOLEAN, value);
            case "e" -> new Cell(Type.ERROR, value);
            default -> new Cell(Type.NUMBER, plain(value));
        };
    }

    private static String plain(String number) {
        BigDecimal exact = new BigDecimal(number.strip()).stripTrailingZeros();
        return Math.abs(exact.scale()) > 30 ? number : exact.toPlainString();
    }
}
