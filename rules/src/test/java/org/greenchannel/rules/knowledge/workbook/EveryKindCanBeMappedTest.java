package org.greenchannel.rules.knowledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of every kind come in from a sheet by a mapping alone: a kind needs nothing of its own in the import. */
class EveryKindCanBeMappedTest {

    /** The shipped rows of one kind that feed one rule. */
    record Case(KnowledgeKind kind, int ruleNo, List<KnowledgeRow> rows) {
        @Override
        public String toString() {
            return kind.fileName() + " for rule " + ruleNo;
        }
    }

    static Stream<Case> cases() {
        Map<String, List<KnowledgeRow>> byKindAndRule = KnowledgeCsv.shipped().stream()
                .collect(Collectors.groupingBy(row -> row.kind() + "/" + row.ruleNo(), TreeMap::new, Collectors.toList()));
        return byKindAndRule.values().stream().map(rows -> new Case(rows.get(0).kind(), rows.get(0).ruleNo(), rows));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_sheet_of_any_kind_gives_its_rows(Case one) throws IOException {
        List<String> params = new ArrayList<>(one.kind().required());
        one.kind().optional().stream().filter(param -> one.rows().stream().anyMatch(row -> !row.param(param).isEmpty())).forEach(params::add);
        List<Object[]> sheet = new ArrayList<>();
        sheet.add(Stream.concat(Stream.of("Nr", "what", "which"), params.stream().map(param -> "c " + param)).toArray());
        for (KnowledgeRow row : one.rows()) {
            sheet.add(Stream.concat(Stream.of(sheet.size(), row.name(), row.code()), params.stream().map(row::param)).toArray());
        }

        ImportReport report = WorkbookImport.shipped().run(Books.stream(Books.book(sheet.toArray(Object[][]::new))), mapping(one, params),
                new ImportRequest(one.rows().get(0).from(), one.rows().get(0).basis(), "a sheet"));

        assertThat(report.rejected()).as(report.rejected().toString()).isEmpty();
        Set<String> came = new LinkedHashSet<>();
        report.accepted().forEach(row -> came.add(demand(row)));
        report.held().forEach(held -> Stream.concat(held.asColumn().stream(), held.asText().stream()).forEach(row -> came.add(demand(row))));
        assertThat(came).containsAll(one.rows().stream().map(EveryKindCanBeMappedTest::demand).toList());
    }

    private static WorkbookMapping mapping(Case one, List<String> params) {
        List<MappingLine> lines = new ArrayList<>(List.of(new MappingLine("@kind", "", one.kind().fileName()),
                new MappingLine("@rule", "", Integer.toString(one.ruleNo())), new MappingLine("name", "facts", "what"),
                new MappingLine("code", "facts", "which")));
        params.forEach(param -> lines.add(new MappingLine(param, "facts", "c " + param + (one.kind().optional().contains(param) ? "?" : ""))));
        return WorkbookMapping.of("any", lines);
    }

    private static String demand(KnowledgeRow row) {
        return row.ruleNo() + row.code() + row.name() + new TreeMap<>(row.params());
    }
}
