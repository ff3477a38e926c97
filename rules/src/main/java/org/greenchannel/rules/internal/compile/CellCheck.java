package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.internal.compile.Column.Role;
import org.greenchannel.rules.internal.compile.Grid.Kind;

/** Checks one cell against its column. A cell of a decision table is code: what is not on the list is refused before it is compiled. */
final class CellCheck {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,14}");
    private static final Pattern CODE = Pattern.compile("[\\p{IsHan}\\p{Alnum}_.\\-]{1,60}");
    /** No screen, no database and no compiled table can keep these. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2}");

    private final Problems problems;
    private final String ids;

    CellCheck(Problems problems, String ids) {
        this.problems = problems;
        this.ids = ids;
    }

    /** The text to keep, or an empty string when a problem was noted. */
    String check(Column column, Kind kind, String text, int row, int col) {
        int before = problems.all().size();
        if (kind == Kind.BLANK) {
            problems.add("cell.empty", row, col, "单元格为空。条件列请填写 *（表示任意），其他列必须填写。",
                    "The cell is empty. Write * for \"any\" in a condition column; every other column must be filled.");
        } else if (kind == Kind.OTHER) {
            problems.add("cell.notPlain", row, col, "“" + text + "”是公式、逻辑值或错误值。请只填写文字或数字。",
                    "'" + text + "' is a formula, a logical value or an error. Write plain text or a number.");
        } else if (CONTROL.matcher(text).find()) {
            problems.add("cell.control", row, col, "单元格含有不可见的控制字符，请删除后重新输入。",
                    "The cell holds invisible control characters; delete it and type it again.");
        } else if (isDate(column)) {
            date(kind, text, row, col);
        } else if (!(column.role() == Role.CONDITION && text.equals(TableModel.ANY))) {
            value(column, kind, text, row, col);
        }
        return problems.all().size() > before ? "" : text;
    }

    private void value(Column column, Kind kind, String text, int row, int col) {
        if (column.type() == Type.NUMBER) {
            number(column, text, row, col);
        } else if (kind != Kind.TEXT) {
            problems.add("cell.notText", row, col, "“" + text + "”是数字或日期，本列应为文本：请把单元格格式设为“文本”后重新输入（否则 007 会变成 7）。",
                    "'" + text + "' is a number or a date, the column holds text: format the cell as Text and type it again (007 becomes 7 otherwise).");
        } else if (column.type() == Type.FLAG) {
            word(List.of("Y", "N"), text, any(column), row, col);
        } else {
            text(column, text, row, col);
        }
    }

    private void text(Column column, String text, int row, int col) {
        switch (column.role()) {
            case RULE -> pattern(Pattern.compile(ids + "-\\d{3}"), text, ids + "-001", row, col);
            case CONDITION -> codes(column, text, row, col, true);
            case REGION, OUTCOME, STATUS -> codes(column, text, row, col, false);
            case STAFF_ZH, PATIENT_ZH -> language(HAN, text, "中文", "Chinese", row, col);
            case STAFF_EN, PATIENT_EN -> language(LATIN, text, "英文", "English", row, col);
            default -> { }
        }
    }

    private void codes(Column column, String text, int row, int col, boolean list) {
        if (column.role() == Role.REGION && text.equals(TableModel.ANY)) {
            return;
        }
        if (!list && text.contains(",")) {
            problems.add("cell.severalValues", row, col, "“" + text + "”含逗号，本列只能填写一个值。" + allowedZh(column),
                    "'" + text + "' contains a comma, the column takes one value. " + allowedEn(column));
            return;
        }
        for (String code : text.split(",", -1)) {
            if (column.words().isEmpty()) {
                pattern(CODE, code.strip(), "example", row, col);
            } else {
                word(column.words(), code.strip(), any(column), row, col);
            }
        }
    }

    private void number(Column column, String text, int row, int col) {
        if (!NUMBER.matcher(text).matches()) {
            problems.add("cell.notANumber", row, col, "“" + text + "”不是整数。允许：不带逗号、单位和小数的整数，例如 7" + (any(column) ? "，或 *（任意）。" : "。"),
                    "'" + text + "' is not a whole number. Allowed: digits without comma, unit or decimals, such as 7"
                            + (any(column) ? ", or * for any." : "."));
        } else if (Math.abs(Long.parseLong(text)) > column.largest()) {
            problems.add("cell.numberTooLarge", row, col, "“" + text + "”过大。最大为 " + column.largest() + "。",
                    "'" + text + "' is too large. The largest number is " + column.largest() + ".");
        }
    }

    private void date(Kind kind, String text, int row, int col) {
        if (kind == Kind.TEXT && text.equals(TableModel.ANY)) {
            return;
        }
        try {
            if (kind == Kind.NUMBER || text.length() != 10) {
                throw new DateTimeParseException("not a day", text, 0);
            }
            LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add("cell.notADate", row, col, "“" + text + "”不是日期。允许：年-月-日，例如 2025-07-01，或 *（不限）。",
                    "'" + text + "' is not a date. Allowed: year-month-day such as 2025-07-01, or * for unbounded.");
        }
    }

    private void word(List<String> words, String text, boolean any, int row, int col) {
        if (!words.contains(text)) {
            problems.add("cell.wordUnknown", row, col, "“" + text + "”不在允许的取值内。允许：" + String.join("、", words) + (any ? "，或 *（任意）。" : "。"),
                    "'" + text + "' is not allowed here. Allowed: " + String.join(", ", words) + (any ? ", or * for any." : "."));
        }
    }

    private void pattern(Pattern pattern, String text, String example, int row, int col) {
        if (!pattern.matcher(text).matches()) {
            problems.add("cell.wrongForm", row, col, "“" + text + "”格式不对。允许：中文、字母、数字、_ . -，例如 " + example + "。",
                    "'" + text + "' has the wrong form. Allowed: letters, digits, _ . - such as " + example + ".");
        }
    }

    private void language(Pattern letters, String text, String zh, String en, int row, int col) {
        if (!letters.matcher(text).find()) {
            problems.add("cell.wrongLanguage", row, col, "“" + text + "”应为" + zh + "。", "'" + text + "' should be " + en + ".");
        }
    }

    private static boolean any(Column column) {
        return column.role() == Role.CONDITION;
    }

    private static boolean isDate(Column column) {
        return column.role() == Role.FROM || column.role() == Role.UNTIL;
    }

    private static String allowedZh(Column column) {
        return column.words().isEmpty() ? "" : "允许：" + String.join("、", column.words()) + "。";
    }

    private static String allowedEn(Column column) {
        return column.words().isEmpty() ? "" : "Allowed: " + String.join(", ", column.words()) + ".";
    }
}
