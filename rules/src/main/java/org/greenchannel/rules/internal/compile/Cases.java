package org.greenchannel.rules.internal.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.rules.Question.Type;
import org.greenchannel.rules.internal.compile.Column.Role;

/** The cases a row speaks about: for each fact the values it allows. A fact that is not named may have any. */
record Cases(Map<String, Values> facts) {

    /** Under this name the days of a row stand beside its facts. */
    static final String DAY = "caseDate";

    static Cases of(TableModel model, TableModel.Line line) {
        Map<String, Values> facts = new LinkedHashMap<>();
        for (int i = 0; i < model.columns().size(); i++) {
            Column column = model.columns().get(i);
            String cell = line.cells().get(i);
            if (!cell.equals(TableModel.ANY) && (column.role() == Role.CONDITION || column.role() == Role.REGION)) {
                facts.merge(column.role() == Role.REGION ? "region" : column.name(), values(column, cell), Values::and);
            }
        }
        if (!line.from().equals(LocalDate.MIN) || !line.until().equals(LocalDate.MAX)) {
            facts.put(DAY, new Values.Span(line.from().toEpochDay(), line.until().toEpochDay() - 1));
        }
        return new Cases(facts);
    }

    boolean isEmpty() {
        return facts.values().stream().anyMatch(Values::isEmpty);
    }

    boolean meets(Cases other) {
        return facts.entrySet().stream().noneMatch(fact -> other.facts.containsKey(fact.getKey())
                && fact.getValue().and(other.facts.get(fact.getKey())).isEmpty());
    }

    /** The cases of this row that the other does not speak about, in parts that do not overlap. */
    List<Cases> minus(Cases other) {
        if (!meets(other)) {
            return List.of(this);
        }
        List<Cases> parts = new ArrayList<>();
        Cases rest = this;
        for (Map.Entry<String, Values> fact : other.facts.entrySet()) {
            Values mine = rest.facts.getOrDefault(fact.getKey(), fact.getValue().all());
            for (Values part : mine.minus(fact.getValue())) {
                parts.add(rest.with(fact.getKey(), part));
            }
            rest = rest.with(fact.getKey(), mine.and(fact.getValue()));
        }
        return parts;
    }

    Cases with(String fact, Values values) {
        Map<String, Values> changed = new LinkedHashMap<>(facts);
        changed.put(fact, values);
        return new Cases(changed);
    }

    Cases without(String fact) {
        Map<String, Values> changed = new LinkedHashMap<>(facts);
        changed.remove(fact);
        return new Cases(changed);
    }

    private static Values values(Column column, String cell) {
        if (column.type() == Type.TEXT) {
            return new Values.Names(true, Stream.of(cell.split(",")).map(String::strip).collect(Collectors.toCollection(java.util.HashSet::new)));
        }
        if (column.type() == Type.FLAG) {
            return new Values.Flags(cell.equals("N"), cell.equals("Y"));
        }
        long number = Long.parseLong(cell);
        return switch (column.operator()) {
            case ">=" -> new Values.Span(number, Long.MAX_VALUE);
            case ">" -> new Values.Span(number + 1, Long.MAX_VALUE);
            case "<=" -> new Values.Span(Long.MIN_VALUE, number);
            case "<" -> new Values.Span(Long.MIN_VALUE, number - 1);
            default -> new Values.Span(number, number);
        };
    }
}
