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

    /** Code of a row that speaks of every claim, whatever is in it. */
    public static final String ANY_CODE = "*";
    /** Basis of a row taken from a published list. */
    public static final String OFFICIAL = "official";
    /** Basis of a row we made ourselves. */
    public static final String DESIGN = "design";
    /** In a kind's key: rows of different rules answer different questions. */
    public static final String RULE_NO = "rule_no";
    /** The parameter that explains and demands nothing. */
    public static final String REMARK = "remark";

    /** Between the parts of {@link #canonical()}. */
    static final char SEPARATOR = '\u001f';

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

    /** What the row answers: of the rows with one question, at most one may hold on any day. */
    public String question() {
        String other = kind.mirroredBy() == null ? code : param(kind.mirroredBy());
        boolean turned = other.compareTo(code) < 0;
        StringBuilder question = new StringBuilder(kind.fileName()).append('|').append(turned ? other : code);
        for (String part : kind.key()) {
            boolean otherCode = turned && part.equals(kind.mirroredBy());
            question.append('|').append(part.equals(RULE_NO) ? Integer.toString(ruleNo) : otherCode ? code : param(part));
        }
        return question.toString();
    }

    /** Whether the other row demands the same: names, remarks and sources may differ, dates are not compared. */
    public boolean demandsSameAs(KnowledgeRow other) {
        return kind == other.kind && ruleNo == other.ruleNo && code.equals(other.code) && basis.equals(other.basis)
                && lawKey.equals(other.lawKey) && kind.required().stream().allMatch(p -> param(p).equals(other.param(p)))
                && kind.optional().stream().filter(p -> !p.equals(REMARK) && !p.endsWith("_name"))
                        .allMatch(p -> param(p).equals(other.param(p)));
    }

    /** Whether both rows hold on some day. */
    public boolean overlaps(KnowledgeRow other) {
        return (until == null || until.isAfter(other.from)) && (other.until == null || other.until.isAfter(from));
    }

    /** The same row, ending on this day. */
    public KnowledgeRow endedOn(LocalDate day) {
        return new KnowledgeRow(id, kind, ruleNo, code, name, params, from, day, basis, lawKey, source);
    }

    /** Whether a published list stands behind the row. */
    public boolean official() {
        return basis.equals(OFFICIAL);
    }

    /** The row as one line whose bytes are the same wherever it is computed: the input of fingerprints. */
    public String canonical() {
        return String.join(String.valueOf(SEPARATOR), id, kind.fileName(), Integer.toString(ruleNo), code, name, canonicalParams(),
                from.toString(), until == null ? "" : until.toString(), basis, lawKey, source);
    }

    String canonicalParams() {
        return new TreeMap<>(params).toString();
    }
}
