package org.greenchannel.rules.knowledge;

import java.time.LocalDate;
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

    /**
     * The rows in the order of the index, in which rows of one code lie side by side. Of equal values the one that was given first
     * stays; so rows of a snapshot, given before others, mostly remain the same objects in the next.
     */
    static KnowledgeRow[] of(Collection<KnowledgeRow> rows) {
        CompactRows compact = new CompactRows();
        KnowledgeRow[] sorted = rows.stream().map(compact::shared).toArray(KnowledgeRow[]::new);
        Arrays.sort(sorted, RowIndex::order);
        for (int r = 1; r < sorted.length; r++) {
            sorted[r] = besides(sorted[r], sorted[r - 1]);
        }
        return sorted;
    }

    private KnowledgeRow shared(KnowledgeRow row) {
        return with(row, row.code(), row.name(), one(row.params()), one(row.from()), one(row.until()), one(row.basis()),
                one(row.lawKey()), one(row.source()));
    }

    private static KnowledgeRow besides(KnowledgeRow row, KnowledgeRow before) {
        return with(row, same(row.code(), before.code()), same(row.name(), before.name()), row.params(), row.from(), row.until(),
                row.basis(), row.lawKey(), row.source());
    }

    /** The row itself when it has these very objects already. */
    private static KnowledgeRow with(KnowledgeRow row, String code, String name, Map<String, String> params, LocalDate from,
                                     LocalDate until, String basis, String lawKey, String source) {
        boolean has = row.code() == code && row.name() == name && row.params() == params && row.from() == from && row.until() == until
                && row.basis() == basis && row.lawKey() == lawKey && row.source() == source;
        return has ? row : new KnowledgeRow(row.id(), row.kind(), row.ruleNo(), code, name, params, from, until, basis, lawKey, source);
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
