package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenchannel.rules.internal.compile.Column.Role;

/**
 * Compares the cases of the rows: one that nothing can match, one that the rows above leave nothing to, two that answer at once where only
 * one may, and a hole between two rows that only the default row would answer.
 */
final class CasesCheck {

    /** A row cut into more parts than this is taken as reachable: the check must end, and no shipped table comes near it. */
    private static final int MOST_PARTS = 2000;

    private record Row(TableModel.Line line, Cases cases) {
        String id() {
            return line.cell(Role.RULE);
        }
    }

    private final TableModel model;
    private final Problems problems;
    private final List<Row> rows;

    CasesCheck(TableModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.rows = model.lines().stream().filter(line -> !line.isDefault()).map(line -> new Row(line, Cases.of(model, line))).toList();
    }

    void check() {
        List<Row> empty = rows.stream().filter(row -> row.cases().isEmpty()).toList();
        empty.forEach(row -> problem("row.neverMatches", row, "本行的条件互相矛盾，永远不会命中。请修改条件。",
                "The conditions of this row contradict each other, it can never match. Change one of them."));
        if (!empty.isEmpty()) {
            return;
        }
        switch (model.hitPolicy()) {
            case FIRST -> rows.forEach(this::reachable);
            case UNIQUE -> rows.forEach(this::alone);
            case COLLECT, SUM -> rows.forEach(this::notTwice);
        }
        if (!model.hitPolicy().mayBeEmpty()) {
            rows.stream().flatMap(row -> row.cases().facts().entrySet().stream()).filter(fact -> fact.getValue() instanceof Values.Span)
                    .map(Map.Entry::getKey).distinct().forEach(this::gaps);
        }
    }

    private void reachable(Row row) {
        List<Cases> left = List.of(row.cases());
        List<String> above = new ArrayList<>();
        for (Row earlier : rows.subList(0, rows.indexOf(row))) {
            if (left.isEmpty() || left.size() > MOST_PARTS) {
                break;
            }
            if (left.stream().anyMatch(part -> part.meets(earlier.cases()))) {
                above.add(earlier.id());
                left = left.stream().flatMap(part -> part.minus(earlier.cases()).stream()).toList();
            }
        }
        if (left.isEmpty()) {
            String by = String.join(", ", above);
            problem("row.unreachable", row, "上方的规则（" + by + "）已覆盖本行的全部情形，本行永远不会命中。请上移本行、修改条件，或在上方规则填写失效日。",
                    "The rows above (" + by + ") answer every case of this row, it never matches. Move it up, change its conditions, or end the rows above.");
        }
    }

    private void alone(Row row) {
        rows.subList(0, rows.indexOf(row)).stream().filter(earlier -> earlier.cases().meets(row.cases())).findFirst().ifPresent(earlier ->
                problem("row.overlap", row, "本行与 " + earlier.id() + "（第 " + earlier.line().number() + " 行）对同一情形都会命中；命中策略 unique 只允许一行。",
                        "This row and " + earlier.id() + " (row " + earlier.line().number() + ") both match some case; the hit policy unique allows one."));
    }

    private void notTwice(Row row) {
        rows.subList(0, rows.indexOf(row)).stream().filter(earlier -> earlier.cases().equals(row.cases()) && outcome(earlier).equals(outcome(row)))
                .findFirst().ifPresent(earlier -> problem("row.duplicate", row, "本行与 " + earlier.id() + " 的条件和结果完全相同。请删除其一。",
                        "This row has the same conditions and outcome as " + earlier.id() + ". Delete one of them."));
    }

    /** Rows that differ in one fact only are steps of one ladder, or versions of one rule: between two of them nothing may be missing. */
    private void gaps(String fact) {
        Map<Map<String, Values>, List<Row>> ladders = rows.stream().filter(row -> row.cases().facts().containsKey(fact))
                .collect(Collectors.groupingBy(row -> row.cases().without(fact).facts(), LinkedHashMap::new, Collectors.toList()));
        for (List<Row> ladder : ladders.values()) {
            List<Row> steps = ladder.stream().sorted(Comparator.comparingLong(row -> span(row, fact).first())).toList();
            long reached = span(steps.get(0), fact).last();
            for (Row step : steps.subList(1, steps.size())) {
                Values.Span hole = reached == Long.MAX_VALUE ? new Values.Span(1, 0) : new Values.Span(reached + 1, span(step, fact).first() - 1);
                if (!hole.isEmpty() && isOpen(step.cases().with(fact, hole))) {
                    gap(step, fact, hole);
                }
                reached = Math.max(reached, span(step, fact).last());
            }
        }
    }

    private boolean isOpen(Cases hole) {
        List<Cases> left = List.of(hole);
        for (Row row : rows) {
            left = left.stream().flatMap(part -> part.minus(row.cases()).stream()).toList();
        }
        return !left.isEmpty();
    }

    private void gap(Row row, String fact, Values.Span hole) {
        String from = fact.equals(Cases.DAY) ? LocalDate.ofEpochDay(hole.first()).toString() : Long.toString(hole.first());
        String to = fact.equals(Cases.DAY) ? LocalDate.ofEpochDay(hole.last()).toString() : Long.toString(hole.last());
        String label = fact.equals(Cases.DAY) ? "" : fact + " ";
        problems.add("row.gap", row.line().number() - 1, columnOf(fact),
                label + "从 " + from + " 到 " + to + " 没有规则，只剩缺省行。请衔接上一行，或增加一行写明如何处理。",
                "No rule covers " + label + "from " + from + " to " + to + ", only the default row. Join it to the row before, or add a row that says what holds.");
    }

    private int columnOf(String fact) {
        for (int col = 0; col < model.columns().size(); col++) {
            Column column = model.columns().get(col);
            if (fact.equals(Cases.DAY) ? column.role() == Role.FROM : column.name().equals(fact)) {
                return col;
            }
        }
        return 0;
    }

    private List<String> outcome(Row row) {
        List<String> cells = new ArrayList<>();
        for (int col = 0; col < model.columns().size(); col++) {
            if (model.columns().get(col).role() == Role.OUTCOME) {
                cells.add(row.line().cells().get(col));
            }
        }
        return cells;
    }

    private static Values.Span span(Row row, String fact) {
        return (Values.Span) row.cases().facts().get(fact);
    }

    private void problem(String code, Row row, String zh, String en) {
        problems.add(code, row.line().number() - 1, 0, zh, en);
    }
}
