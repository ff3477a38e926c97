package org.greenchannel.connectors.insurer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Their names for our words, by message: {@code fields.csv} beside this class, or an operator's own. What is recalled and not verified is
 * corrected there.
 */
public final class InsurerFields {

    private static final String ANY = "*";
    private static final int COLUMNS = 5;

    private final Map<String, Map<String, String>> parts = new HashMap<>();

    private InsurerFields() { }

    /** The mapping that comes with the house. */
    public static InsurerFields shipped() {
        return read(InsurerFields.class.getResourceAsStream("fields.csv"));
    }

    /** A mapping: infno, part, ours, theirs, status; UTF-8 with a header row. */
    public static InsurerFields read(InputStream csv) {
        InsurerFields fields = new InsurerFields();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(fields::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("a row of the mapping has " + COLUMNS + " cells: " + line);
        }
        parts.computeIfAbsent(cells[0] + " " + cells[1], k -> new LinkedHashMap<>()).put(cells[2].strip(), cells[3].strip());
    }

    /** Their name; what a message does not say itself holds for all. */
    public String theirs(String infno, String part, String ours) {
        String own = part(infno, part).get(ours);
        String any = own == null ? part(ANY, part).get(ours) : own;
        if (any == null) {
            throw new IllegalArgumentException("the mapping has no " + infno + " " + part + " " + ours);
        }
        return any;
    }

    /** Our word for their code of a refusal; empty when it is no business answer. */
    Optional<String> refusal(String code) {
        return part(ANY, "refusal").entrySet().stream().filter(e -> e.getValue().equals(code)).map(Map.Entry::getKey).findFirst();
    }

    /** Our words of a part, with their names, in order. */
    public Map<String, String> part(String infno, String part) {
        return parts.getOrDefault(infno + " " + part, Map.of());
    }
}
