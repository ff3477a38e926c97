package org.greenchannel.rules.knowledge;

import org.greenchannel.rules.knowledge.check.Check;
import org.greenchannel.rules.knowledge.check.CheckCompiler;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a snapshot in columns, found by code without allocation.
 *
 * <p>Rows of one code lie side by side; a table of open addressing leads to the first of them. Days are epoch days, until exclusive.
 */
final class RowIndex {

    final KnowledgeRow[] rows;
    final Check[] checks;
    final RuleClass[] rules;
    final int[] from;
    final int[] until;
    private final boolean[] more;
    private final String[] codes;
    private final int[] hashes;
    private final int[] firstRow;

    RowIndex(List<KnowledgeRow> given, CheckCompiler compiler, RuleClasses classes) {
        rows = given.toArray(KnowledgeRow[]::new);
        Arrays.sort(rows, Comparator.comparing(KnowledgeRow::code).thenComparingInt(KnowledgeRow::ruleNo).thenComparing(KnowledgeRow::id));
        checks = new Check[rows.length];
        rules = new RuleClass[rows.length];
        from = new int[rows.length];
        until = new int[rows.length];
        int capacity = Integer.highestOneBit(Math.max(8, rows.length * 2)) * 2;
        more = new boolean[rows.length];
        codes = new String[capacity];
        hashes = new int[capacity];
        firstRow = new int[capacity];
        for (int r = 0; r < rows.length; r++) {
            fill(r, compiler, classes);
        }
    }

    private void fill(int r, CheckCompiler compiler, RuleClasses classes) {
        KnowledgeRow row = rows[r];
        checks[r] = compiler.compile(row);
        rules[r] = classes.find(row.ruleNo())
                .orElseThrow(() -> new IllegalArgumentException("row " + row.id() + ": rule " + row.ruleNo() + " is not one of the 88"));
        from[r] = (int) row.from().toEpochDay();
        until[r] = row.until() == null ? Integer.MAX_VALUE : (int) row.until().toEpochDay();
        if (r == 0 || !row.code().equals(rows[r - 1].code())) {
            int slot = slot(row.code());
            codes[slot] = row.code();
            hashes[slot] = row.code().hashCode();
            firstRow[slot] = r;
        } else {
            more[r - 1] = true;
        }
    }

    /** First row of the code, or -1; {@link #next} leads to its others. */
    int first(String code) {
        int slot = slot(code);
        return codes[slot] == null ? -1 : firstRow[slot];
    }

    /** The next row of the same code, or -1. */
    int next(int row) {
        return more[row] ? row + 1 : -1;
    }

    boolean holds(int row, long epochDay) {
        return from[row] <= epochDay && epochDay < until[row];
    }

    private int slot(String code) {
        int hash = code.hashCode();
        int mask = codes.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (codes[slot] != null && !(hashes[slot] == hash && codes[slot].equals(code))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
