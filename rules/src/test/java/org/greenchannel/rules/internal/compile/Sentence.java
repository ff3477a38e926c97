package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.internal.compile.Column.Role;

/** One row of a table as one sentence in one language. */
final class Sentence {

    static final int ZH = 0;
    static final int EN = 1;

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final TableModel model;
    private final TableModel.Line line;
    private final int language;

    Sentence(TableModel model, TableModel.Line line, int language) {
        this.model = model;
        this.line = line;
        this.language = language;
    }

    String text() {
        List<String> then = parts(Role.OUTCOME);
        if (line.isDefault()) {
            return language == ZH ? "以上规则均不成立时，" + String.join("，", then) + "。"
                    : "When no rule above holds, " + String.join(", and ", then) + ".";
        }
        List<String> when = parts(Role.CONDITION);
        String region = line.cell(Role.REGION);
        if (!region.equals(TableModel.ANY)) {
            when.add(0, language == ZH ? "地区为 " + region : "the region is " + region);
        }
        String days = days();
        if (language == ZH) {
            return days + (when.isEmpty() ? "" : String.join("，且", when).replaceAll("(?<=\\p{Alnum})$", " ") + "的，") + String.join("，", then) + "。";
        }
        return days + (when.isEmpty() ? "" : (days.isEmpty() ? "Where " : "where ") + String.join(" and ", when) + ", ") + String.join(" and ", then) + ".";
    }

    private List<String> parts(Role role) {
        List<String> parts = new ArrayList<>();
        for (int col = 0; col < model.columns().size(); col++) {
            Column column = model.columns().get(col);
            String cell = line.cells().get(col);
            if (column.role() == role && !cell.equals(TableModel.ANY)) {
                parts.add(role == Role.OUTCOME ? outcome(column, header(col), cell) : condition(column, header(col), cell));
            }
        }
        return parts;
    }

    private String condition(Column column, String header, String cell) {
        if (column.type() == Type.FLAG) {
            return (language == ZH ? header : "'" + header + "'") + flag(cell);
        }
        if (column.type() == Type.NUMBER) {
            return header.endsWith("=") ? header.substring(0, header.length() - 1).strip() + (language == ZH ? "为 " : " is ") + cell : header + " " + cell;
        }
        List<String> words = List.of(cell.split(" *, *"));
        if (language == ZH) {
            return header + "为 " + String.join("、", words) + (words.size() > 1 ? " 之一" : "");
        }
        return header + (words.size() > 1 ? " is one of " : " is ") + String.join(", ", words);
    }

    private String outcome(Column column, String header, String cell) {
        return column.type() == Type.FLAG ? header + flag(cell) : header + (language == ZH ? "为 **" : " is **") + cell + "**";
    }

    private String flag(String cell) {
        if (language == ZH) {
            return cell.equals("Y") ? "为**是**" : "为**否**";
        }
        return cell.equals("Y") ? " is **yes**" : " is **no**";
    }

    private String days() {
        String from = day(Role.FROM);
        String until = day(Role.UNTIL);
        if (from.isEmpty() && until.isEmpty()) {
            return "";
        }
        if (language == ZH) {
            return (from.isEmpty() ? "" : "自 " + from + "起") + (until.isEmpty() ? "" : (from.isEmpty() ? "" : "，") + "至 " + until + "前") + "，";
        }
        String text = (from.isEmpty() ? "" : "from " + from) + (until.isEmpty() ? "" : (from.isEmpty() ? "" : " ") + "until " + until) + ", ";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String day(Role role) {
        String cell = line.cell(role);
        return cell.equals(TableModel.ANY) ? "" : LocalDate.parse(cell).format(language == ZH ? DAY_ZH : DAY_EN);
    }

    private String header(int col) {
        String[] lines = model.headers().get(col).split("\n", 2);
        return lines[Math.min(language, lines.length - 1)].strip().replaceAll("\\s+", " ");
    }
}
