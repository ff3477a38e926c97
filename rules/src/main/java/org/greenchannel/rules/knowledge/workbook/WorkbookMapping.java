package org.greenchannel.rules.knowledge.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.greenchannel.rules.knowledge.CsvLine;
import org.greenchannel.rules.knowledge.KnowledgeKind;

/**
 * Which headings of a published workbook feed which fields, kept as a CSV ({@code rules/knowledge/mappings}): columns
 * {@code field, sheet, headings}; {@code @kind}, {@code @subject}, {@code @type} and {@code @code_pattern} say what the sheet is
 * about. Where names stand on one sheet and codes on another, fields of {@code facts} and {@code codes} are joined by name.
 *
 * @param name        name of the mapping
 * @param kind        kind of knowledge it gives
 * @param subject     item, drug or consumable
 * @param type        what the column 限定类型 says on such sheets
 * @param codePattern shape of a whole code
 * @param facts       headings by field on the sheet of limits
 * @param codes       headings by field on the sheet of codes, empty when the codes stand beside the limits
 */
public record WorkbookMapping(String name, KnowledgeKind kind, String subject, String type, Pattern codePattern,
                              Map<String, Headings> facts, Map<String, Headings> codes) {

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
        Map<String, String> about = new HashMap<>();
        Map<String, Map<String, Headings>> sheets = new HashMap<>();
        for (CsvLine line : CsvLine.read(name + ".csv", csv)) {
            String field = line.required("field");
            if (field.startsWith("@")) {
                about.put(field, line.required("headings"));
            } else {
                sheets.computeIfAbsent(line.required("sheet"), sheet -> new LinkedHashMap<>()).put(field, headings(line.required("headings")));
            }
        }
        WorkbookMapping mapping = new WorkbookMapping(name, KnowledgeKind.named(about.getOrDefault("@kind", "")),
                about.getOrDefault("@subject", ""), about.getOrDefault("@type", ""), Pattern.compile(about.getOrDefault("@code_pattern", ".+")),
                sheets.getOrDefault("facts", Map.of()), sheets.getOrDefault("codes", Map.of()));
        mapping.check();
        return mapping;
    }

    /** Whether names and codes stand on two sheets. */
    public boolean joined() {
        return !codes.isEmpty();
    }

    private void check() {
        List<String> missing = new ArrayList<>(kind.required());
        missing.remove("window");
        missing.add("name");
        missing.removeAll(facts.keySet());
        Map<String, Headings> withCode = joined() ? codes : facts;
        if (!missing.isEmpty() || !withCode.containsKey("code") || !withCode.containsKey("name")) {
            throw new IllegalArgumentException(name + ".csv: needs headings for name, code and " + kind.required());
        }
    }

    private static Headings headings(String cell) {
        boolean optional = cell.endsWith("?");
        String names = optional ? cell.substring(0, cell.length() - 1) : cell;
        return new Headings(List.of(names.split(";")), !optional);
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
