package org.greenchannel.rules.knowledge;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a CSV file of the knowledge folder, with the place to name when it is wrong.
 *
 * @param file   name for messages
 * @param number line of the file, from 1
 * @param cells  by heading
 */
public record CsvLine(String file, long number, Map<String, String> cells) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();

    /** All lines; a broken file is an {@link IllegalArgumentException} that names file and line. */
    public static List<CsvLine> read(String file, Reader csv) throws IOException {
        List<CsvLine> lines = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new BomFree(csv))) {
            int width = parser.getHeaderNames().size();
            for (CSVRecord line : parser) {
                CsvLine read = new CsvLine(file, parser.getCurrentLineNumber(), new TreeMap<>(line.toMap()));
                if (line.size() != width) {
                    throw read.wrong("*", "has " + line.size() + " cells, the header has " + width);
                }
                lines.add(read);
            }
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(file + ": not readable as CSV: " + e.getMessage(), e);
        }
        return lines;
    }

    /** The cell, empty when the file has no such column. */
    public String optional(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell; an empty one is an {@link IllegalArgumentException} naming file, line and column. */
    public String required(String column) {
        String cell = optional(column);
        if (cell.isEmpty()) {
            throw wrong(column, cells.containsKey(column) ? "is empty" : "is not a column of this file");
        }
        return cell;
    }

    /** What to throw when the cell is wrong: {@code file:line: column ... why}. */
    public IllegalArgumentException wrong(String column, String why) {
        return new IllegalArgumentException(file + ":" + number + ": column " + column + " " + why);
    }
}
