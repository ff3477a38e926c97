package org.greenchannel.rules.knowledge.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/** Sorts limits into accepted, held and rejected; two rows of one file about one code are never both accepted. */
final class RowSorter {

    private record Taken(Coded coded, KnowledgeRow row) {
    }

    private final RowMaker maker;
    private final Doubts doubts;
    private final Consumer<Problem> rejected;
    private final Map<String, Taken> byQuestion = new LinkedHashMap<>();
    private final Set<String> inConflict = new HashSet<>();
    private final List<Held> held = new ArrayList<>();

    RowSorter(RowMaker maker, Doubts doubts, Consumer<Problem> rejected) {
        this.maker = maker;
        this.doubts = doubts;
        this.rejected = rejected;
    }

    void sort(List<Coded> all) {
        Map<String, List<Coded>> byFact = new LinkedHashMap<>();
        all.forEach(coded -> byFact.computeIfAbsent(coded.fact().place(), place -> new ArrayList<>()).add(coded));
        for (List<Coded> codes : byFact.values()) {
            Doubts.Doubt doubt = doubts.about(codes.get(0).fact());
            if (doubt == null) {
                codes.forEach(this::take);
            } else {
                hold(doubt, codes);
            }
        }
    }

    List<KnowledgeRow> accepted() {
        return byQuestion.entrySet().stream().filter(entry -> !inConflict.contains(entry.getKey())).map(entry -> entry.getValue().row()).toList();
    }

    List<Held> held() {
        return held;
    }

    private void hold(Doubts.Doubt doubt, List<Coded> codes) {
        List<KnowledgeRow> asColumn = rows(codes, null);
        if (!asColumn.isEmpty()) {
            held.add(new Held(doubt.problem(), asColumn, doubt.asText() == null ? List.of() : rows(codes, doubt.asText())));
        }
    }

    private List<KnowledgeRow> rows(List<Coded> codes, Map<String, String> params) {
        return codes.stream().map(coded -> maker.make(coded, params == null ? coded.fact().params() : params, rejected))
                .filter(Objects::nonNull).toList();
    }

    private void take(Coded coded) {
        KnowledgeRow row = maker.make(coded, coded.fact().params(), rejected);
        if (row == null) {
            return;
        }
        String question = row.question();
        Taken first = byQuestion.putIfAbsent(question, new Taken(coded, row));
        if (first == null) {
            return;
        }
        if (first.row().demandsSameAs(row)) {
            rejected.accept(Reasons.duplicate(coded.at(), first.coded().at().row()));
        } else {
            inConflict.add(question);
            held.add(new Held(Reasons.contradicts(coded.at(), first.coded().at().row()), List.of(row), List.of(first.row())));
        }
    }
}
