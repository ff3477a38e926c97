package org.greenchannel.rules.internal.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.internal.compile.Column.Role;

/** Reads the hidden rows below the header: they are code, so each cell must be exactly what its column declares. */
final class TechnicalRows {

    private static final Pattern NUMBER = Pattern.compile("(\\w+) (>=|<=|>|<|==) \\$param");
    private static final Pattern TEXT = Pattern.compile("forall\\(\\|\\|\\)\\{(\\w+) == \"\\$\"}");

    private static final Map<String, String> SIGNS = Map.of(">=", "≥", "<=", "≤", ">", ">", "<", "<", "==", "=");

    private final TableSchema schema;
    private final Grid grid;
    private final int header;
    private final Problems problems;

    /** @param header the row of visible headers; RuleTable, type, object, snippet and label rows follow */
    TechnicalRows(TableSchema schema, Grid grid, int header, Problems problems) {
        this.schema = schema;
        this.grid = grid;
        this.header = header;
        this.problems = problems;
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.fixed(Role.RULE));
        columns.add(Column.fixed(Role.REGION));
        int col = 2;
        while (col <= grid.lastColumn() && grid.text(header + 2, col).equals(Role.CONDITION.technical)
                && !grid.text(header + 4, col).equals(Column.fixed(Role.FROM).snippet())) {
            columns.add(condition(col++));
        }
        columns.add(Column.fixed(Role.FROM));
        columns.add(Column.fixed(Role.UNTIL));
        columns.add(Column.fixed(Role.LAW));
        schema.answers().forEach(answer -> columns.add(Column.outcome(answer)));
        Arrays.stream(Role.values()).filter(role -> role.ordinal() > Role.OUTCOME.ordinal()).map(Column::fixed).forEach(columns::add);
        for (int i = 0; i < columns.size(); i++) {
            check(columns.get(i), i);
        }
        nothingBeyond(columns.size());
        return columns;
    }

    private Column condition(int col) {
        String snippet = grid.text(header + 4, col);
        Matcher number = NUMBER.matcher(snippet);
        Matcher text = TEXT.matcher(snippet);
        boolean isNumber = number.matches();
        String name = isNumber ? number.group(1) : text.matches() ? text.group(1) : "";
        TableSchema.Fact fact = schema.conditions().get(name);
        if (fact == null || (fact.type() == Type.TEXT) == isNumber || (fact.type() == Type.FLAG && !number.group(2).equals("=="))) {
            problems.add("table.technicalChanged", header + 4, col, "隐藏的技术行“" + snippet + "”不被允许。可用的条件：" + String.join("、", schema.conditions().keySet()) + "。",
                    "The hidden technical cell '" + snippet + "' is not allowed. Conditions may ask about: "
                            + String.join(", ", schema.conditions().keySet()) + ".");
            return Column.fixed(Role.REGION);
        }
        return Column.condition(fact, isNumber ? number.group(2) : "==");
    }

    private void check(Column column, int col) {
        expect(header + 2, col, column.role().technical);
        expect(header + 4, col, column.snippet());
        String object = col == 1 ? schema.facts().getSimpleName() : "";
        expect(header + 3, col, object);
        String title = grid.text(header, col);
        if (column.role().header != null && !same(title, column.role().header)) {
            problems.add("table.headerWrong", header, col, "表头“" + flat(title) + "”不对。应为：" + flat(column.role().header) + "。",
                    "The header '" + flat(title) + "' is wrong. It should be: " + flat(column.role().header) + ".");
        } else if (column.role() == Role.CONDITION && column.type() == Type.NUMBER && !title.contains(SIGNS.get(column.operator()))) {
            problems.add("table.headerWrong", header, col, "表头“" + flat(title) + "”应含比较符号“" + SIGNS.get(column.operator()) + "”，读者据此填写数字。",
                    "The header '" + flat(title) + "' should show the comparison '" + SIGNS.get(column.operator()) + "', people fill in numbers by it.");
        } else if (title.isBlank()) {
            problems.add("table.headerMissing", header, col, "缺少表头。请填写中文和英文名称。", "The header is missing. Write a Chinese and an English name.");
        }
    }

    private void expect(int row, int col, String expected) {
        String found = grid.text(row, col);
        if (!found.equals(expected)) {
            problems.add("table.technicalChanged", row, col, "隐藏的技术行“" + found + "”不对，应为“" + expected + "”。列的顺序和技术行不能改动。",
                    "The hidden technical cell '" + found + "' is wrong, it should be '" + expected
                            + "'. Neither the order of columns nor the technical rows may change.");
        }
    }

    private void nothingBeyond(int width) {
        for (int row = header; row <= grid.lastRow(); row++) {
            for (int col = width; col <= grid.lastColumn(); col++) {
                if (grid.kind(row, col) != Grid.Kind.BLANK) {
                    problems.add("table.beyondLastColumn", row, col, "“" + grid.text(row, col) + "”在最后一列之外，请删除。",
                            "'" + grid.text(row, col) + "' lies beyond the last column, delete it.");
                }
            }
        }
    }

    private static boolean same(String found, String expected) {
        return flat(found).equals(flat(expected));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
