package org.greenchannel.rules.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What rows on their way in would change: each is set against the rows that answer the same question, and nothing is changed by it.
 *
 * <p>A row that begins later than the one it differs from ends it on its own first day; one that begins on the same day takes its
 * place. A row that would reach back behind a later one, or that contradicts another of the same list, is a conflict.
 */
public final class KnowledgePlan {

    /** What a row is to what is there. */
    public enum Verdict { NEW, SAME, REPLACES, CONFLICT }

    /**
     * One row and what it meets.
     *
     * @param row     the row on its way in
     * @param verdict what would become of it
     * @param present the rows that answer its question on the same days
     */
    public record Planned(KnowledgeRow row, Verdict verdict, List<KnowledgeRow> present) {
    }

    private final Function<String, List<KnowledgeRow>> byCode;
    private final List<Planned> rows = new ArrayList<>();
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final Map<String, List<KnowledgeRow>> byQuestion = new HashMap<>();
    private final Map<String, KnowledgeRow> come = new LinkedHashMap<>();
    private final Set<String> go = new HashSet<>();
    private final Set<String> coming = new HashSet<>();

    private KnowledgePlan(Function<String, List<KnowledgeRow>> byCode) {
        this.byCode = byCode;
    }

    /**
     * The plan of these rows.
     *
     * @param byCode the rows in force for a code, whatever their dates
     */
    public static KnowledgePlan of(Collection<KnowledgeRow> coming, Function<String, List<KnowledgeRow>> byCode) {
        KnowledgePlan plan = new KnowledgePlan(byCode);
        coming.forEach(plan::add);
        return plan;
    }

    /** Every row in its order, with its verdict. */
    public List<Planned> rows() {
        return rows;
    }

    /** How many rows have the verdict. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** The rows to write: new ones, and old ones with their new last day; conflicts are left out. */
    public Collection<KnowledgeRow> come() {
        return come.values();
    }

    /** Ids of the rows to take away: another row takes their place from their first day on. */
    public Collection<String> go() {
        return go;
    }

    /** All rows, as they would be, that answer a question which the plan changes. */
    public List<KnowledgeRow> touched() {
        return byQuestion.values().stream().flatMap(List::stream).toList();
    }

    private void add(KnowledgeRow row) {
        List<KnowledgeRow> same = byQuestion.computeIfAbsent(row.question(), question -> new ArrayList<>(
                byCode.apply(row.code()).stream().filter(other -> other.question().equals(question)).toList()));
        List<KnowledgeRow> met = same.stream().filter(row::overlaps).toList();
        Verdict verdict = verdict(row, met);
        rows.add(new Planned(row, verdict, met));
        counts.merge(verdict, 1, Integer::sum);
        if (verdict == Verdict.NEW || verdict == Verdict.REPLACES) {
            met.forEach(old -> give(old, row, same));
            same.add(row);
            come.put(row.id(), row);
            coming.add(row.id());
            go.remove(row.id());
        }
    }

    private Verdict verdict(KnowledgeRow row, List<KnowledgeRow> met) {
        if (met.isEmpty()) {
            return Verdict.NEW;
        }
        if (met.size() == 1 && met.get(0).demandsSameAs(row) && covers(met.get(0), row)) {
            return Verdict.SAME;
        }
        boolean resolvable = met.stream().allMatch(old -> !coming.contains(old.id()) && !old.from().isAfter(row.from()) && endsFirst(old, row));
        return resolvable ? Verdict.REPLACES : Verdict.CONFLICT;
    }

    private static boolean covers(KnowledgeRow old, KnowledgeRow row) {
        return !old.from().isAfter(row.from()) && endsFirst(row, old);
    }

    private static boolean endsFirst(KnowledgeRow one, KnowledgeRow other) {
        return other.until() == null || one.until() != null && !one.until().isAfter(other.until());
    }

    private void give(KnowledgeRow old, KnowledgeRow row, List<KnowledgeRow> same) {
        same.remove(old);
        if (old.from().isBefore(row.from())) {
            KnowledgeRow ended = old.endedOn(row.from());
            same.add(ended);
            come.put(ended.id(), ended);
        } else {
            come.remove(old.id());
            go.add(old.id());
        }
    }
}
