package org.greenchannel.rules.knowledge.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.greenchannel.rules.knowledge.CsvLine;
import org.greenchannel.rules.knowledge.KnowledgeKind;

/**
 * Which headings of a published workbook feed which fields: a small table of {@link MappingLine}s, shipped as CSV
 * ({@code rules/knowledge/mappings}) or made by an analyst. Where names stand on one sheet and codes on another, fields of
 * {@code facts} and {@code codes} are joined by name.
 *
 * @param name        name of the mapping
 * @param kind        kind of knowledge it gives
 * @param subject     item, drug or consumable
 * @param type        what the column 限定类型 says on such sheets
 * @param codePattern shape of a whole code
 * @param rule        number or id of the rule it feeds, empty when {@code rule_choices.csv} decides row by row
 * @param facts       headings by field on the sheet of limits
 * @param codes       headings by field on the sheet of codes, empty when the codes stand beside the limits
 * @param constants   parameters the sheet leaves unsaid
 * @param words       for a parameter, the sheet's words and ours
 * @param lines       the mapping as it was written
 */
public record WorkbookMapping(String name, KnowledgeKind kind, String subject, String type, Pattern codePattern, String rule,
                              Map<String, Headings> facts, Map<String, Headings> codes, Map<String, String> constants,
                              Map<String, Map<String, String>> words, List<MappingLine> lines) {

    /** Mappings shipped with the module. */
    private static final List<String> SHIPPED = List.of("item_sex", "item_age", "drug_insurance_type", "drug_visit_mode", "item_frequency");

    /** The headings a field may have; a trailing question mark makes the column optional. */
    public record Headings(List<String> names, boolean required) {
    }

    /** The mappings of the published kinds of sheets. */
    public static List<WorkbookMapping> shipped() {
        return SHIPPED.stream().map(WorkbookMapping::load).toList();
    }

    /** Reads a mapping; what is wrong is named by file and line. */
    public static WorkbookMapping read(String name, Reader csv) throws IOException {
        return of(name, CsvLine.read(name + ".csv", csv).stream()
                .map(line -> new MappingLine(line.required("field"), line.optional("sheet"), line.required("headings"))).toList());
    }

    /**
     * The mapping that these lines describe.
     *
     * @throws BadMapping when it cannot be used
     */
    public static WorkbookMapping of(String name, List<MappingLine> lines) {
        return new MappingReader(name, lines).mapping();
    }

    /** This mapping, feeding another rule. */
    public WorkbookMapping feeding(String otherRule) {
        return new WorkbookMapping(name, kind, subject, type, codePattern, otherRule, facts, codes, constants, words, lines);
    }

    /** Whether names and codes stand on two sheets. */
    public boolean joined() {
        return !codes.isEmpty();
    }

    /** Our word for what the sheet says. */
    String word(String param, String text) {
        return words.getOrDefault(param, Map.of()).getOrDefault(text, text);
    }

    private static WorkbookMapping load(String name) {
        try (InputStream in = WorkbookMapping.class.getResourceAsStream("/knowledge/mappings/" + name + ".csv");
             Reader csv = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(name, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
