package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.internal.HitPolicy;
import org.greenchannel.rules.internal.compile.Column.Role;

/** Checks what concerns whole rows: ids, dates, laws, the default row. */
final class RowsCheck {

    private final TableModel model;
    private final Laws laws;
    private final Problems problems;

    RowsCheck(TableModel model, Laws laws, Problems problems) {
        this.model = model;
        this.laws = laws;
        this.problems = problems;
    }

    void check() {
        Map<String, Integer> ids = new HashMap<>();
        for (TableModel.Line line : model.lines()) {
            Integer other = ids.putIfAbsent(line.cell(Role.RULE), line.number());
            if (other != null) {
                problem("row.idTwice", line, Role.RULE, "规则编号“" + line.cell(Role.RULE) + "”已在第 " + other + " 行使用；编号不得重复，也不得再次使用。",
                        "The rule id '" + line.cell(Role.RULE) + "' is already used in row " + other + "; ids are unique and never reused.");
            }
            if (!line.from().isBefore(line.until())) {
                problem("row.untilNotAfterFrom", line, Role.UNTIL, "失效日必须晚于生效日。", "Until must be later than From.");
            } else {
                law(line);
            }
        }
        defaultRow();
        if (problems.isEmpty()) {
            new CasesCheck(model, problems).check();
        }
    }

    private void law(TableModel.Line line) {
        String key = line.cell(Role.LAW);
        Laws.Law law = laws.find(key).orElse(null);
        if (law == null) {
            problem("row.lawUnknown", line, Role.LAW, "依据“" + key + "”不在 laws.csv 中。请先登记，或改用其中的编号。",
                    "The law key '" + key + "' is not in laws.csv. Add it there first, or use one of its keys.");
        } else if (!law.covers(line.from(), line.until())) {
            problem("row.lawNotInForce", line, Role.LAW, "依据“" + key + "”的施行期间（" + day(law.from()) + " 至 " + day(law.until()) + "）没有覆盖本行的生效日和失效日。",
                    "The law '" + key + "' is in force from " + day(law.from()) + " until " + day(law.until()) + ", which does not cover From and Until of this row.");
        }
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? TableModel.ANY : day.toString();
    }

    private void defaultRow() {
        List<TableModel.Line> defaults = model.lines().stream().filter(TableModel.Line::isDefault).toList();
        if (defaults.isEmpty() && !model.hitPolicy().mayBeEmpty()) {
            problems.add("row.defaultMissing", "缺少缺省行：最后一行的地区、全部条件、生效日和失效日应为 *，说明无规则命中时如何处理。",
                    "The default row is missing: in the last row region, every condition, From and Until are *; it says what happens when no rule matches.");
        }
        for (TableModel.Line line : defaults) {
            if (line != model.lines().get(model.lines().size() - 1)) {
                problem("row.defaultNotLast", line, Role.RULE, "缺省行（全部为 *）必须是唯一的最后一行，否则其后的规则永远不会命中。",
                        "The default row (all *) must be the one last row, otherwise the rows below it never match.");
            }
        }
        if (model.hitPolicy() == HitPolicy.SUM && model.columns().stream()
                .anyMatch(c -> c.role() == Role.OUTCOME && c.type() != org.greenchannel.rules.Question.Type.NUMBER)) {
            problems.add("table.sumNeedsNumbers", "命中策略 sum 只适用于数字结果。", "The hit policy sum needs number outcomes only.");
        }
    }

    private void problem(String code, TableModel.Line line, Role role, String zh, String en) {
        for (int col = 0; col < model.columns().size(); col++) {
            if (model.columns().get(col).role() == role) {
                problems.add(code, line.number() - 1, col, zh, en);
            }
        }
    }
}
