package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.Question.Type;

/** What a cell may hold, said a second time and independently of the check, so that the check is measured by something. */
final class Legal {

    private Legal() {
    }

    /** The text that a cell of this column means, or null when it may not stand there. */
    static String meaning(Column column, String ids, Cell cell) {
        if (cell == null || cell.getCellType() == CellType.NUMERIC) {
            return cell == null ? null : number(column, cell);
        }
        if (cell.getCellType() != CellType.STRING) {
            return null;
        }
        String text = cell.getStringCellValue().strip();
        boolean invisible = text.codePoints().anyMatch(c -> (Character.isISOControl(c) && c != '\n') || Character.getType(c) == Character.SURROGATE);
        return !invisible && !text.isEmpty() && isLegal(column, ids, text) ? text : null;
    }

    private static String number(Column column, Cell cell) {
        boolean date = DateUtil.isCellDateFormatted(cell);
        boolean dates = column.role() == Column.Role.FROM || column.role() == Column.Role.UNTIL;
        if (date && dates) {
            java.time.LocalDateTime time = cell.getLocalDateTimeCellValue();
            return time.getHour() + time.getMinute() == 0 ? time.toLocalDate().toString() : null;
        }
        double value = cell.getNumericCellValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) <= column.largest();
        return !date && column.type() == Type.NUMBER && whole ? Long.toString((long) value) : null;
    }

    private static boolean isLegal(Column column, String ids, String text) {
        boolean any = text.equals("*");
        return switch (column.role()) {
            case RULE -> text.startsWith(ids + "-") && text.length() == ids.length() + 4 && digits(text.substring(ids.length() + 1));
            case REGION -> any || isCode(text);
            case CONDITION -> any || (column.type() == Type.TEXT
                    ? Stream.of(text.split(",", -1)).allMatch(word -> isWord(column, word.strip())) : isValue(column, text));
            case FROM, UNTIL -> any || isDay(text);
            case LAW -> Laws.shipped().find(text).isPresent();
            case OUTCOME, STATUS -> column.type() == Type.TEXT ? isWord(column, text) : isValue(column, text);
            case STAFF_ZH, PATIENT_ZH -> text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            case STAFF_EN, PATIENT_EN -> text.matches("(?s).*[A-Za-z][A-Za-z].*");
            case SOURCE, OWNER -> true;
        };
    }

    private static boolean isValue(Column column, String text) {
        if (column.type() == Type.FLAG) {
            return List.of("Y", "N").contains(text);
        }
        try {
            return Long.toString(Long.parseLong(text)).equals(text) && Math.abs(Long.parseLong(text)) <= column.largest();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isWord(Column column, String text) {
        return column.words().isEmpty() ? isCode(text) : column.words().contains(text);
    }

    private static boolean isCode(String text) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= 60 && text.codePoints().allMatch(c -> c == '_' || c == '.' || c == '-'
                || (c < 128 && Character.isLetterOrDigit(c)) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
