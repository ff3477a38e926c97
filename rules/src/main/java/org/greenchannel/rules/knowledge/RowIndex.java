package org.greenchannel.rules.knowledge;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.greenchannel.rules.knowledge.check.CaseCheck;
import org.greenchannel.rules.knowledge.check.Check;
import org.greenchannel.rules.knowledge.check.CheckCompiler;
import org.greenchannel.rules.knowledge.check.IndicatorCheck;
import org.greenchannel.rules.knowledge.check.LineCheck;
import org.greenchannel.rules.knowledge.check.Trait;

/**
 * The rows of a snapshot in columns, found by code without allocation.
 *
 * <p>Rows of one code lie side by side; a table of open addressing leads to the first of them. What a look-up reads lies together: a slot
 * of the table is one number (hash of the code, row), a row is one cell of four (three hold the code, one its days), so that a code costs
 * two reads of memory however many rows there are, and none of them follows a reference.
 */
final class RowIndex {

    private static final int CELL = 4;
    private static final int DAYS = 3;
    /** Days are kept in 24 bits, from the year -20998 to 24936. */
    private static final int ZERO_DAY = 1 << 23;
    private static final int LAST_DAY = (1 << 24) - 1;
    private static final int MORE = 1;
    private static final int BY_LINE = 2;

    final KnowledgeRow[] rows;
    final Check[] checks;
    /** Rows that speak of every claim, by what they look at. */
    final int[] anyLine;
    final int[] anyCase;
    /** What a claim must have before a row of {@link #anyCase} is asked. */
    final int[] anyCaseOnlyWith;
    private RuleClass[] rules = new RuleClass[89];
    private final BitSet beginnings = new BitSet(0x7FFF);
    private final long[] cells;
    private final long[] table;
    private final int shift;

    RowIndex(Collection<KnowledgeRow> given, CheckCompiler compiler, RuleClasses classes) {
        rows = given.toArray(KnowledgeRow[]::new);
        Arrays.sort(rows, RowIndex::order);
        checks = new Check[rows.length];
        cells = new long[rows.length * CELL];
        table = new long[Integer.highestOneBit(Math.max(8, rows.length * 2)) * 2];
        shift = Integer.numberOfLeadingZeros(table.length) + 1;
        for (int r = 0; r < rows.length; r++) {
            fill(r, compiler, classes);
        }
        anyLine = anyRows(check -> check instanceof LineCheck);
        // An indicator adds up many claims and finds nothing in one.
        anyCase = anyRows(check -> check instanceof CaseCheck && !(check instanceof IndicatorCheck));
        anyCaseOnlyWith = Arrays.stream(anyCase).map(row -> Trait.bits(((CaseCheck) checks[row]).onlyWith())).toArray();
    }

    /** By code, then rule, then id: the order of an index. */
    static int order(KnowledgeRow a, KnowledgeRow b) {
        int order = a.code().compareTo(b.code());
        if (order == 0) {
            order = Integer.compare(a.ruleNo(), b.ruleNo());
        }
        return order == 0 ? a.id().compareTo(b.id()) : order;
    }

    private void fill(int r, CheckCompiler compiler, RuleClasses classes) {
        KnowledgeRow row = rows[r];
        checks[r] = compiler.compile(row);
        know(row, classes);
        CodeWords.write(row.code(), cells, r * CELL);
        long until = row.until() == null ? LAST_DAY : day(row.until().toEpochDay());
        int byLine = checks[r] instanceof LineCheck ? BY_LINE : 0;
        cells[r * CELL + DAYS] = (long) day(row.from().toEpochDay()) << 40 | until << 16 | byLine;
        if (!row.code().equals(KnowledgeRow.ANY_CODE)) {
            beginnings.set(beginning(row.code()));
        }
        if (r == 0 || !row.code().equals(rows[r - 1].code())) {
            int slot = home(row.code().hashCode());
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = (long) row.code().hashCode() << 32 | r + 1;
        } else {
            cells[(r - 1) * CELL + DAYS] |= MORE;
        }
    }

    private void know(KnowledgeRow row, RuleClasses classes) {
        RuleClass rule = classes.find(row.ruleNo())
                .orElseThrow(() -> new IllegalArgumentException("row " + row.id() + ": rule " + row.ruleNo() + " is not one of the 88"));
        if (rule.no() >= rules.length) {
            rules = Arrays.copyOf(rules, rule.no() + 1);
        }
        rules[rule.no()] = rule;
    }

    private int[] anyRows(Predicate<Check> which) {
        int[] found = new int[0];
        for (int row = first(KnowledgeRow.ANY_CODE); row >= 0; row = next(row)) {
            if (which.test(checks[row])) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = row;
            }
        }
        return found;
    }

    /**
     * First row of each line's code, or -1. All slots are read before the first is looked at: reads that wait for memory then overlap.
     */
    int[] first(List<AuditLine> lines) {
        long[] slots = new long[lines.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = table[home(lines.get(i).code().hashCode())];
        }
        int[] first = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            first[i] = slots[i] == 0 ? -1 : first(lines.get(i).code());
        }
        return first;
    }

    /** First row of the code, or -1; {@link #next} leads to its others. */
    int first(String code) {
        int hash = code.hashCode();
        for (int slot = home(hash); ; slot = slot + 1 & table.length - 1) {
            long entry = table[slot];
            if (entry == 0) {
                return -1;
            }
            int row = (int) entry - 1;
            if ((int) (entry >>> 32) == hash && CodeWords.same(code, cells, row * CELL, rows, row)) {
                return row;
            }
        }
    }

    /** The next row of the same code, or -1. */
    int next(int row) {
        return (cells[row * CELL + DAYS] & MORE) != 0 ? row + 1 : -1;
    }

    /** Whether a row looks at each line by itself. */
    boolean byLine(int row) {
        return (cells[row * CELL + DAYS] & BY_LINE) != 0;
    }

    /** Whether rows may speak of the code or of a category above it, told by its first two characters; {@code false} is certain. */
    boolean mayCover(String code) {
        return code != null && !code.isEmpty() && (beginnings.get(code.charAt(0) & 0x7F) || beginnings.get(beginning(code)));
    }

    /** One bit for every first two characters, so far as they are letters and digits; for one character, that character. */
    private static int beginning(String code) {
        return code.length() < 2 ? code.isEmpty() ? 0 : code.charAt(0) & 0x7F : 128 + ((code.charAt(0) & 0x7F) << 7 | code.charAt(1) & 0x7F);
    }

    boolean holds(int row, long epochDay) {
        long days = cells[row * CELL + DAYS];
        long day = epochDay + ZERO_DAY;
        return days >>> 40 <= day && day < (days >>> 16 & LAST_DAY);
    }

    /** The national rule a row serves. */
    RuleClass rule(int row) {
        return rules[rows[row].ruleNo()];
    }

    private static int day(long epochDay) {
        return (int) Math.max(0, Math.min(LAST_DAY, epochDay + ZERO_DAY));
    }

    private int home(int hash) {
        return hash * 0x9E3779B9 >>> shift;
    }
}
