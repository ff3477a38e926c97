package org.greenchannel.rules.knowledge.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.RuleChoices;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * Loads a published workbook as knowledge: nothing is changed by it, the report is what a person approves.
 *
 * <p>Reads a stream once, keeps nothing, throws only when the stream itself fails; a file that cannot be used is a refused report.
 */
public final class WorkbookImport {

    /** Bytes of the largest file that is read. */
    public static final long LARGEST = XlsxReader.MAX_BYTES;

    private final Vocabulary vocabulary;
    private final RuleChoices choices;

    /** An import that reads words and chooses rules by these tables. */
    public WorkbookImport(Vocabulary vocabulary, RuleChoices choices) {
        this.vocabulary = vocabulary;
        this.choices = choices;
    }

    /** An import with the shipped tables. */
    public static WorkbookImport shipped() {
        return new WorkbookImport(Vocabulary.shipped(), RuleChoices.shipped());
    }

    /** What a workbook gives under this mapping. */
    public ImportReport run(InputStream workbook, WorkbookMapping mapping, ImportRequest request) throws IOException {
        try {
            return run(XlsxReader.read(workbook), mapping, request);
        } catch (WorkbookRefused refused) {
            return ImportReport.refused(mapping.name(), refused.problem());
        }
    }

    /** What a workbook gives under the mapping that fits its headings best. */
    public ImportReport run(InputStream workbook, List<WorkbookMapping> mappings, ImportRequest request) throws IOException {
        return run(workbook, mappings, request, rows -> { });
    }

    /**
     * What a workbook gives under the mapping that fits its headings best.
     *
     * @param progress told now and then how many rows have been read
     */
    public ImportReport run(InputStream workbook, List<WorkbookMapping> mappings, ImportRequest request, IntConsumer progress)
            throws IOException {
        try {
            List<Sheet> sheets = XlsxReader.read(workbook, progress);
            Optional<WorkbookMapping> mapping = best(sheets, mappings);
            return mapping.isEmpty() ? ImportReport.refused("", Reasons.noMapping()) : run(sheets, mapping.get(), request);
        } catch (WorkbookRefused refused) {
            return ImportReport.refused("", refused.problem());
        }
    }

    /** The mapping that fits the workbook's headings best; empty when none fits or the file cannot be read. */
    public Optional<WorkbookMapping> suggest(byte[] workbook, List<WorkbookMapping> mappings) throws IOException {
        try {
            return best(XlsxReader.read(new ByteArrayInputStream(workbook)), mappings);
        } catch (WorkbookRefused refused) {
            return Optional.empty();
        }
    }

    /**
     * What the workbook looks like, and a mapping made from it for an analyst to confirm.
     *
     * @param kind     the kind of knowledge it is to give; {@code null} lets the content decide
     * @param mappings those that exist; one that fits is named
     * @throws UnreadableWorkbook when the file cannot be used
     */
    public MappingSuggestion suggest(InputStream workbook, KnowledgeKind kind, List<WorkbookMapping> mappings) throws IOException {
        try {
            List<Sheet> sheets = XlsxReader.read(workbook);
            return new MappingSuggester(vocabulary, sheets).suggest(kind, best(sheets, mappings).map(WorkbookMapping::name).orElse(""));
        } catch (WorkbookRefused refused) {
            throw new UnreadableWorkbook(refused.problem());
        }
    }

    private ImportReport run(List<Sheet> sheets, WorkbookMapping mapping, ImportRequest request) throws WorkbookRefused {
        List<Table> facts = tables(sheets, mapping.facts());
        List<Table> codes = mapping.joined() ? tables(sheets, mapping.codes()) : List.of();
        return new ImportRun(mapping, request, vocabulary, choices).over(facts, codes);
    }

    private static List<Table> tables(List<Sheet> sheets, Map<String, WorkbookMapping.Headings> fields) throws WorkbookRefused {
        List<Table> tables = Table.all(sheets, fields);
        if (tables.isEmpty()) {
            throw new WorkbookRefused(Reasons.headings(fields.values().stream().filter(WorkbookMapping.Headings::required)
                    .map(headings -> headings.names().get(0)).collect(Collectors.joining("、"))));
        }
        return tables;
    }

    private static Optional<WorkbookMapping> best(List<Sheet> sheets, List<WorkbookMapping> mappings) {
        return mappings.stream().filter(mapping -> score(sheets, mapping) > 0).max(Comparator.comparingLong(mapping -> score(sheets, mapping)));
    }

    /** Fields whose headings were found; many points more when the column 限定类型 names the mapping's own type. */
    private static long score(List<Sheet> sheets, WorkbookMapping mapping) {
        List<Table> facts = Table.all(sheets, mapping.facts());
        List<Table> codes = Table.all(sheets, mapping.codes());
        if (facts.isEmpty() || mapping.joined() && codes.isEmpty()) {
            return 0;
        }
        Table first = facts.get(0);
        boolean ownType = first.rows().stream().limit(5).anyMatch(row -> first.cell(row, "type").text().equals(mapping.type()));
        return first.columns().size() + (mapping.joined() ? codes.get(0).columns().size() : 0) + (ownType ? 100 : 0);
    }
}
