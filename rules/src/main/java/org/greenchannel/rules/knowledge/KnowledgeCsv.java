package org.greenchannel.rules.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Knowledge rows as CSV, one file per kind: {@code id, rule_no, code, name}, the kind's own columns,
 * {@code from, until, basis, law, source}. Codes are text and keep their leading zeros.
 */
public final class KnowledgeCsv {

    private KnowledgeCsv() {
    }

    /**
     * Reads one file.
     *
     * @param file name to give in messages
     * @throws IllegalArgumentException when a line is wrong; the message begins with {@code file:line}
     */
    public static List<KnowledgeRow> read(KnowledgeKind kind, String file, Reader csv) throws IOException {
        List<KnowledgeRow> rows = new ArrayList<>();
        Map<String, String> shared = new LinkedHashMap<>();
        for (CsvLine line : CsvLine.read(file, csv)) {
            rows.add(row(kind, line, shared));
        }
        return rows;
    }

    /** All rows of {@code rules/knowledge} in the jar. */
    public static List<KnowledgeRow> shipped() {
        List<KnowledgeRow> rows = new ArrayList<>();
        for (KnowledgeKind kind : KnowledgeKind.values()) {
            try (Reader csv = Vocabulary.resource(kind.fileName())) {
                rows.addAll(read(kind, kind.fileName() + ".csv", csv));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(rows);
    }

    /** Writes the rows of one kind, sorted by code and date, so that the same rows give the same bytes. */
    public static void write(KnowledgeKind kind, Collection<KnowledgeRow> rows, Writer out) throws IOException {
        List<String> header = new ArrayList<>(List.of("id", "rule_no", "code", "name"));
        header.addAll(kind.required());
        header.addAll(kind.optional());
        header.addAll(List.of("from", "until", "basis", "law", "source"));
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setHeader(header.toArray(String[]::new)).get();
        CSVPrinter printer = new CSVPrinter(out, format);
        for (KnowledgeRow row : sorted(kind, rows)) {
            printer.printRecord(cells(row));
        }
        printer.flush();
    }

    private static List<KnowledgeRow> sorted(KnowledgeKind kind, Collection<KnowledgeRow> rows) {
        return rows.stream().filter(row -> row.kind() == kind)
                .sorted(Comparator.comparing(KnowledgeRow::code).thenComparing(KnowledgeRow::from).thenComparing(KnowledgeRow::id)).toList();
    }

    private static List<Object> cells(KnowledgeRow row) {
        List<Object> cells = new ArrayList<>(List.of(row.id(), row.ruleNo(), row.code(), row.name()));
        row.kind().required().forEach(param -> cells.add(row.param(param)));
        row.kind().optional().forEach(param -> cells.add(row.param(param)));
        cells.addAll(List.of(row.from(), row.until() == null ? "" : row.until(), row.basis(), row.lawKey(), row.source()));
        return cells;
    }

    private static KnowledgeRow row(KnowledgeKind kind, CsvLine line, Map<String, String> shared) {
        Map<String, String> params = new LinkedHashMap<>();
        kind.required().forEach(param -> params.put(param, share(line.required(param), shared)));
        kind.optional().stream().filter(param -> !line.optional(param).isEmpty())
                .forEach(param -> params.put(param, share(line.optional(param), shared)));
        try {
            return new KnowledgeRow(line.required("id"), kind, Integer.parseInt(line.required("rule_no")), line.required("code"),
                    share(line.required("name"), shared), params, day(line, "from"), line.optional("until").isEmpty() ? null : day(line, "until"),
                    share(line.required("basis"), shared), share(line.required("law"), shared), share(line.required("source"), shared));
        } catch (NumberFormatException e) {
            throw line.wrong("rule_no", "is not a number");
        } catch (IllegalArgumentException e) {
            throw e.getMessage().startsWith(line.file()) ? e : line.wrong("*", e.getMessage());
        }
    }

    private static LocalDate day(CsvLine line, String column) {
        try {
            return LocalDate.parse(line.required(column));
        } catch (DateTimeParseException e) {
            throw line.wrong(column, "'" + line.optional(column) + "' is not a date such as 2026-04-01");
        }
    }

    /** Names, sources and words repeat over thousands of rows: one copy each. */
    private static String share(String value, Map<String, String> shared) {
        return shared.computeIfAbsent(value, same -> same);
    }
}
