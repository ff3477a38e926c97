package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Row;

/** Puts into a cell what somebody may type, paste or smuggle into it. */
final class Mutation {

    private static final List<String> TEXTS = List.of("", " ", "*", "**", "Y", "N", "y", "x", "７", "007", "010", "-0", "1e3", "-5", "0", "5", "6", "12",
            "1,2", "1，2", "7.0", "WESTERN", "WESTERN,HERBAL", "WESTERN,", ",", "HERBAL ", "western", "OK", "REJECT,OK", "\"); System.exit(1); (\"",
            "eval(System.exit(1) == null)", "$param", "true || true", "中文", "😀", "\u0000", "\u0007", "\uD83D", "\u202Eabc", "a\tb", "2026-02-30",
            "2026-01-01", "2099-12-31", "0000-01-01", "01/02/2026", "2026-1-1", "#REF!", "=1+1", "TRUE", "999999999999999", "9999999999999999",
            "3000000000", "RX-CNT-001", "RX-CNT-777", "RX-CNT-1", "PRESCRIPTION-MEASURES#6", "LONG-PRESCRIPTION#0", "GREEN-CHANNEL-DESIGN#1",
            "official", "design", "Official", "example", "N00", "a\"b", "a'b", "a;b", "Only English words", "只有中文", "x".repeat(32_000));
    private static final double[] NUMBERS = {0, 1, -1, 5, 6, 7.5, 1e-9, 1e15, 1e300, 2147483648.0, 45000};

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** Changes the cell and says what now stands there, for a failure's message. */
    String in(Sheet sheet, int row, int col) {
        Row cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = cells.getCell(col, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        switch (random.nextInt(12)) {
            case 0 -> cell.setBlank();
            case 1 -> number(cell);
            case 2 -> date(cell);
            case 3 -> cell.setCellValue(random.nextBoolean());
            case 4 -> cell.setCellFormula("1+1");
            case 5 -> cell.setCellErrorValue(FormulaError.REF.getCode());
            case 6 -> cell.setCellValue(anyText());
            default -> cell.setCellValue(TEXTS.get(random.nextInt(TEXTS.size())));
        }
        String shown = cell.toString();
        return cell.getAddress() + " <- " + cell.getCellType() + " " + shown.substring(0, Math.min(40, shown.length()));
    }

    /** What puts the cell back as it is now. */
    static Runnable undo(Cell cell) {
        CellStyle style = cell.getCellStyle();
        boolean number = cell.getCellType() == CellType.NUMERIC;
        double value = number ? cell.getNumericCellValue() : 0;
        String text = number ? "" : cell.getStringCellValue();
        return () -> {
            cell.setBlank();
            cell.setCellStyle(style);
            if (number) {
                cell.setCellValue(value);
            } else {
                cell.setCellValue(text);
            }
        };
    }

    private void number(Cell cell) {
        cell.setCellValue(NUMBERS[random.nextInt(NUMBERS.length)]);
        cell.setCellStyle(cell.getSheet().getWorkbook().getCellStyleAt(0));
    }

    private void date(Cell cell) {
        Sheet sheet = cell.getSheet();
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);
        if (random.nextBoolean()) {
            cell.setCellValue(LocalDate.of(2026, 1, 1));
        } else {
            cell.setCellValue(LocalDateTime.of(2026, 1, 1, 12, 30));
        }
    }

    private String anyText() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(random.nextBoolean() ? 32 + random.nextInt(95) : random.nextInt(0x3000));
        }
        return text.toString();
    }
}
