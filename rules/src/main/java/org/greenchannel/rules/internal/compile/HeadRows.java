package org.greenchannel.rules.internal.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.internal.HitPolicy;

/** Reads the labelled rows above the table; labels that could carry code are refused. */
final class HeadRows {

    private final Grid grid;
    private final TableSchema schema;
    private final Problems problems;

    HeadRows(Grid grid, TableSchema schema, Problems problems) {
        this.grid = grid;
        this.schema = schema;
        this.problems = problems;
    }

    Map<String, String> read() {
        Map<String, String> head = new HashMap<>();
        int start = grid.rowOf("RuleSet");
        for (int i = 0; i < WorkbookReader.HEAD.size(); i++) {
            String label = WorkbookReader.HEAD.get(i);
            if (!grid.text(start + i, 0).equals(label)) {
                problems.add("table.labelWrong", start + i, 0, "应为“" + label + "”，实为“" + grid.text(start + i, 0) + "”。",
                        "'" + label + "' is expected here, not '" + grid.text(start + i, 0) + "'.");
            }
            head.put(label, grid.text(start + i, 1));
            blankBeyondLabel(start + i);
        }
        expect(start + 1, WorkbookReader.imports(schema));
        expect(start + 2, WorkbookReader.variables());
        hitPolicy(start + 4, head.get("HitPolicy"));
        if (head.get("CaseDate").isBlank()) {
            problems.add("table.caseDateMissing", start + 3, 1, "请说明案例日期是哪一天（日期口径）。", "Say which day the case date is.");
        }
        if (start < 1 || grid.text(0, 0).isBlank()) {
            problems.add("table.titleMissing", 0, 0, "第一行应为表的标题（中文 · English）。", "The first line is the table's title (中文 · English).");
        }
        return head;
    }

    private void blankBeyondLabel(int row) {
        for (int col = 2; col <= grid.lastColumn(); col++) {
            if (grid.kind(row, col) != Grid.Kind.BLANK) {
                problems.add("table.notEmpty", row, col, "此处应为空，现为“" + grid.text(row, col) + "”。", "This cell must be empty, it holds '" + grid.text(row, col) + "'.");
            }
        }
    }

    private void expect(int row, String expected) {
        if (!grid.text(row, 1).equals(expected)) {
            problems.add("table.technicalChanged", row, 1, "隐藏的技术行不能改动，应为“" + expected + "”。", "The hidden technical cell may not change, it should be '" + expected + "'.");
        }
    }

    private void hitPolicy(int row, String word) {
        List<String> words = HitPolicy.WORDS;
        if (!words.contains(word)) {
            problems.add("table.hitPolicyUnknown", row, 1, "命中策略“" + word + "”未知。允许：" + String.join("、", words) + "。",
                    "The hit policy '" + word + "' is unknown. Allowed: " + String.join(", ", words) + ".");
        }
    }
}
