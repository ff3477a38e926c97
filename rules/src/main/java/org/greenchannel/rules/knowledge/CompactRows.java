package org.greenchannel.rules.knowledge;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows as a snapshot keeps them: a value that repeats over rows (parameters, dates, law, source, code and name of one code's rows) is
 * one object, however the rows were read.
 */
final class CompactRows {

    private final Map<Object, Object> shared = new HashMap<>();

    private CompactRows() {
    }

    /** The rows in the order of the index, in which rows of one code lie side by side. */
    static KnowledgeRow[] of(Collection<KnowledgeRow> rows) {
        KnowledgeRow[] sorted = rows.toArray(KnowledgeRow[]::new);
        Arrays.sort(sorted, RowIndex::order);
        CompactRows compact = new CompactRows();
        for (int r = 0; r < sorted.length; r++) {
            sorted[r] = compact.shared(sorted[r], r == 0 ? sorted[r] : sorted[r - 1]);
        }
        return sorted;
    }

    private KnowledgeRow shared(KnowledgeRow row, KnowledgeRow before) {
        return new KnowledgeRow(row.id(), row.kind(), row.ruleNo(), same(row.code(), before.code()), same(row.name(), before.name()),
                one(row.params()), one(row.from()), one(row.until()), one(row.basis()), one(row.lawKey()), one(row.source()));
    }

    private static String same(String value, String before) {
        return value.equals(before) ? before : value;
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        T known = value == null ? null : (T) shared.putIfAbsent(value, value);
        return known == null ? value : known;
    }
}
