package org.greenchannel.rules.knowledge.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.RuleChoices;
import org.greenchannel.rules.knowledge.Vocabulary;

/** One pass over a workbook's tables: facts, then their codes, then rows. */
final class ImportRun {

    private final WorkbookMapping mapping;
    private final RowReader reader;
    private final RowSorter sorter;
    private final List<Problem> rejected = new ArrayList<>();
    private final List<Problem> skipped = new ArrayList<>();
    private final List<Problem> unmatched = new ArrayList<>();

    ImportRun(WorkbookMapping mapping, ImportRequest request, Vocabulary vocabulary, RuleChoices choices) {
        this.mapping = mapping;
        this.reader = new RowReader(mapping, vocabulary, rejected::add);
        this.sorter = new RowSorter(new RowMaker(mapping, request, vocabulary, choices), new Doubts(vocabulary, mapping.kind()), rejected::add);
    }

    ImportReport over(List<Table> facts, List<Table> codes) {
        List<Coded> coded = mapping.joined() ? joined(facts, codes) : beside(facts);
        sorter.sort(coded);
        if (coded.isEmpty() && rejected.isEmpty() && unmatched.isEmpty()) {
            rejected.add(Reasons.noRows());
        }
        return new ImportReport(mapping.name(), sorter.accepted(), rejected, sorter.held(), skipped, unmatched);
    }

    private List<Coded> beside(List<Table> tables) {
        List<Coded> coded = new ArrayList<>();
        for (Table table : tables) {
            for (SheetRow row : data(table)) {
                Fact fact = reader.fact(table, row);
                String code = fact == null ? null : reader.code(table, row);
                if (code != null) {
                    coded.add(new Coded(fact, code, table.at(row, "code")));
                }
            }
        }
        return coded;
    }

    private List<Coded> joined(List<Table> facts, List<Table> codes) {
        Map<String, List<Fact>> byName = new LinkedHashMap<>();
        Set<String> rejectedNames = new HashSet<>();
        for (Table table : facts) {
            for (SheetRow row : data(table)) {
                Fact fact = reader.fact(table, row);
                if (fact == null) {
                    rejectedNames.add(key(table.cell(row, "name").text()));
                } else {
                    byName.computeIfAbsent(key(fact.name()), name -> new ArrayList<>(1)).add(fact);
                }
            }
        }
        List<Coded> coded = new ArrayList<>();
        Set<String> used = new HashSet<>(rejectedNames);
        for (Table table : codes) {
            for (SheetRow row : data(table)) {
                join(table, row, byName, rejectedNames, coded);
                used.add(key(table.cell(row, "name").text()));
            }
        }
        byName.entrySet().stream().filter(entry -> !used.contains(entry.getKey())).flatMap(entry -> entry.getValue().stream())
                .forEach(fact -> unmatched.add(Reasons.onlyOnFacts(fact.at("name"))));
        return coded;
    }

    private void join(Table table, SheetRow row, Map<String, List<Fact>> byName, Set<String> rejectedNames, List<Coded> coded) {
        String name = key(table.cell(row, "name").text());
        List<Fact> facts = byName.get(name);
        if (facts == null && rejectedNames.contains(name)) {
            rejected.add(Reasons.limitRejected(table.at(row, "name")));
        } else if (facts == null) {
            unmatched.add(Reasons.onlyOnCodes(table.at(row, "name")));
        } else {
            String code = reader.code(table, row);
            if (code != null) {
                facts.forEach(fact -> coded.add(new Coded(fact, code, table.at(row, "code"))));
            }
        }
    }

    private List<SheetRow> data(Table table) {
        List<String> fields = List.copyOf(table.columns().keySet());
        List<SheetRow> data = new ArrayList<>();
        for (SheetRow row : table.rows()) {
            if (table.note(row, fields)) {
                skipped.add(Reasons.totalOrNote(new Reasons.At(table.sheet().name(), row.number(), "", row.firstText())));
            } else if (fields.stream().anyMatch(field -> !table.cell(row, field).blank())) {
                data.add(row);
            }
        }
        return data;
    }

    /** Names are joined whatever the width of their brackets and spaces. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
