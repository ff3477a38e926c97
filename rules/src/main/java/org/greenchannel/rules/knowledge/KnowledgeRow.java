package org.greenchannel.rules.knowledge;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * One fact of the knowledge base: what holds for one national code from one day on.
 *
 * @param id     stable name of the row, never reused
 * @param kind   decides which parameters the row has and how it is checked
 * @param ruleNo the national rule it serves, 1 to 88 ({@code rule_classes.csv})
 * @param code   national code, text with its leading zeros
 * @param name   name of the item or drug as published
 * @param params the kind's own columns
 * @param from   first day the row holds; compared with the day the fee arose
 * @param until  first day it no longer holds; {@code null} while it has no end
 * @param basis  {@code official} when a published list says so, {@code design} when we do
 * @param lawKey key in {@code laws.csv}
 * @param source the published list, or who decided
 */
public record KnowledgeRow(String id, KnowledgeKind kind, int ruleNo, String code, String name, Map<String, String> params,
                           LocalDate from, LocalDate until, String basis, String lawKey, String source) {

    /** Basis of a row taken from a published list. */
    public static final String OFFICIAL = "official";
    /** Basis of a row we made ourselves. */
    public static final String DESIGN = "design";

    public KnowledgeRow {
        params = Map.copyOf(params);
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("row " + id + ": from " + from + " is not before until " + until);
        }
        if (!basis.equals(OFFICIAL) && !basis.equals(DESIGN)) {
            throw new IllegalArgumentException("row " + id + ": basis '" + basis + "' is not official or design");
        }
    }

    /** The value of a parameter, empty when the row does not give it. */
    public String param(String name) {
        return params.getOrDefault(name, "");
    }

    /** Whether a published list stands behind the row. */
    public boolean official() {
        return basis.equals(OFFICIAL);
    }

    /** The row as one line whose bytes are the same wherever it is computed: the input of fingerprints. */
    public String canonical() {
        return String.join("\u001f", id, kind.fileName(), Integer.toString(ruleNo), code, name, new TreeMap<>(params).toString(),
                from.toString(), until == null ? "" : until.toString(), basis, lawKey, source);
    }
}
