package org.greenchannel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One answer, complete enough to be logged and replayed on the version of the table that was in force.
 *
 * @param table       the table that answered
 * @param fingerprint SHA-256 of its workbook
 * @param region      the region asked for
 * @param caseDate    the day of the case
 * @param rows        the matched rows after the hit policy; empty only for a collecting table that found nothing
 * @param byDefault   true when only the table's default row answered
 * @param inputs      the facts by name
 */
public record Decision(String table, String fingerprint, String region, LocalDate caseDate, List<Row> rows, boolean byDefault,
        Map<String, Object> inputs) {

    /** The first row. @throws IllegalStateException when a collecting table found nothing */
    public Row first() {
        if (rows.isEmpty()) {
            throw new IllegalStateException(table + " matched no row for " + inputs);
        }
        return rows.get(0);
    }

    /** A word of the first row's outcome. */
    public String text(String name) {
        return first().outcome().text(name);
    }

    /** A whole number of the first row's outcome (minutes, days, basis points). */
    public int number(String name) {
        return Math.toIntExact(first().outcome().number(name));
    }

    /** An amount of the first row's outcome, in fen. */
    public long fen(String name) {
        return first().outcome().number(name);
    }

    /** The sum of a number column over all matched rows, for a table with the hit policy "sum"; 0 when none matched. */
    public long total(String name) {
        return rows.stream().mapToLong(row -> row.outcome().number(name)).sum();
    }

    /** A yes or no of the first row's outcome. */
    public boolean flag(String name) {
        return first().outcome().flag(name);
    }
}
