package org.greenchannel.rules.knowledge.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenchannel.rules.knowledge.CsvLine;

/**
 * By what a column may be known to feed a field: {@code field_hints.csv}, words of headings and looks of values. A field without headings is
 * known by its own name alone.
 */
final class FieldHints {

    private static final FieldHints SHIPPED = load();
    private static final int EXACT = 100;
    private static final int CONTAINED = 60;

    private record Hint(List<Look> looks, List<String> headings) {
    }

    private final Map<String, Hint> byField;

    private FieldHints(Map<String, Hint> byField) {
        this.byField = byField;
    }

    static FieldHints shipped() {
        return SHIPPED;
    }

    /** Looks a value of the field may have; empty when any will do. */
    List<Look> looks(String field) {
        return byField.containsKey(field) ? byField.get(field).looks() : List.of();
    }

    /** How much of a hundred the heading speaks for the field. */
    int heading(String field, String heading) {
        String plain = heading.replaceAll("\\s+|#\\d+$", "").toLowerCase(Locale.ROOT);
        int score = plain.equals(field) || plain.equals(field.replace("_", "")) ? EXACT : 0;
        Hint hint = byField.get(field);
        for (String word : hint == null ? List.<String>of() : hint.headings()) {
            score = Math.max(score, plain.equals(word) ? EXACT : plain.contains(word) ? CONTAINED : 0);
        }
        return score;
    }

    /** Whether any field would know this heading. */
    boolean known(String heading) {
        return byField.keySet().stream().anyMatch(field -> heading(field, heading) >= CONTAINED);
    }

    private static FieldHints load() {
        Map<String, Hint> byField = new HashMap<>();
        for (CsvLine line : lines()) {
            List<String> headings = words(line.optional("headings"));
            if (!headings.isEmpty()) {
                List<Look> looks = words(line.optional("looks")).stream().map(look -> Look.valueOf(look.toUpperCase(Locale.ROOT))).toList();
                byField.put(line.required("field"), new Hint(looks, headings));
            }
        }
        return new FieldHints(byField);
    }

    /** The lines of the file; what a field is called stands beside what it is known by. */
    static List<CsvLine> lines() {
        try (InputStream in = FieldHints.class.getResourceAsStream("/knowledge/field_hints.csv");
             Reader csv = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CsvLine.read("field_hints.csv", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(word -> !word.isEmpty()).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
