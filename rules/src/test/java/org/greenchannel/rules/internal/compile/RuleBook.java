package org.greenchannel.rules.internal.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.internal.HitPolicy;
import org.greenchannel.rules.internal.compile.Column.Role;

/** Tells every rule of every table in sentences, Chinese first, for people who do not open workbooks. */
final class RuleBook {

    private final StringBuilder book = new StringBuilder();

    static String write() {
        RuleBook book = new RuleBook();
        book.line("# 规则手册 · Rule book").line("")
                .line("由 `rules/tables` 生成，请勿手改。 Generated from `rules/tables`; do not edit by hand.").line("")
                .line("状态 status：official 有官方依据 · unverified 待核实 · design 本系统设计。 日期含生效日、不含失效日。 From is inclusive, Until exclusive.");
        TableSchema.all().values().forEach(book::table);
        return book.book.toString();
    }

    private void table(TableSchema schema) {
        TableModel model = read(schema);
        line("").line("## " + model.title()).line("").line("`" + schema.table() + "` · 案例日期 case date: " + model.caseDate() + " · "
                + policy(model.hitPolicy()));
        model.lines().forEach(line -> rule(model, line));
    }

    private void rule(TableModel model, TableModel.Line line) {
        Laws.Law law = Laws.shipped().find(line.cell(Role.LAW)).orElseThrow();
        line("").line("### " + line.cell(Role.RULE)).line("")
                .line("- 当 " + when(model, line, 0, "；", "其他规则都不命中时", "地区 ", "自 ", " 起", " 前") + " → " + then(model, line, 0, "，") + "。")
                .line("- When " + when(model, line, 1, "; ", "no other rule answers", "region ", "from ", "", "") + " → "
                        + then(model, line, 1, ", ") + ".")
                .line("- 工作人员 Staff: " + line.cell(Role.STAFF_ZH) + " · " + line.cell(Role.STAFF_EN))
                .line("- 患者 Patient: " + line.cell(Role.PATIENT_ZH) + " · " + line.cell(Role.PATIENT_EN))
                .line("- 依据 Law: `" + law.key() + "` " + law.title() + "，" + law.article() + " · " + line.cell(Role.STATUS) + " · "
                        + line.cell(Role.SOURCE));
    }

    private static String when(TableModel model, TableModel.Line line, int language, String separator, String none, String region,
            String from, String afterFrom, String afterUntil) {
        List<String> parts = new ArrayList<>();
        if (line.isDefault()) {
            return none;
        }
        for (int i = 0; i < model.columns().size(); i++) {
            String cell = line.cells().get(i);
            if (cell.equals(TableModel.ANY)) {
                continue;
            }
            switch (model.columns().get(i).role()) {
                case REGION -> parts.add(region + cell);
                case CONDITION -> parts.add(header(model, i, language) + (isCompared(model.columns().get(i)) ? " " : " = ") + cell);
                case FROM -> parts.add(from + cell + afterFrom);
                case UNTIL -> parts.add((language == 1 ? "until " : "") + cell + afterUntil);
                default -> { }
            }
        }
        return String.join(separator, parts);
    }

    private static String then(TableModel model, TableModel.Line line, int language, String separator) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < model.columns().size(); i++) {
            if (model.columns().get(i).role() == Role.OUTCOME) {
                parts.add(header(model, i, language) + " **" + line.cells().get(i) + "**");
            }
        }
        return String.join(separator, parts);
    }

    private static String header(TableModel model, int column, int language) {
        String[] lines = model.headers().get(column).split("\n", 2);
        String header = lines[Math.min(language, lines.length - 1)].strip();
        return header.endsWith("=") ? header.substring(0, header.length() - 1).strip() : header;
    }

    /** The header of such a column already says "at least" or "≥". */
    private static boolean isCompared(Column column) {
        return column.type() == Type.NUMBER && !column.snippet().contains("==");
    }

    private static String policy(HitPolicy policy) {
        return switch (policy) {
            case FIRST -> "首个命中 first row answers";
            case UNIQUE -> "唯一命中 exactly one row";
            case COLLECT -> "全部列出 every matching row";
            case SUM -> "求和 rows are added up";
        };
    }

    private static TableModel read(TableSchema schema) {
        try {
            Path file = Path.of("tables", schema.table().split("\\.")[0], schema.fileName());
            return WorkbookReader.read(schema.fileName(), Files.readAllBytes(file), Laws.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleBook line(String text) {
        book.append(text).append('\n');
        return this;
    }
}
