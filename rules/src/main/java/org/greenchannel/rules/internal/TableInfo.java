package org.greenchannel.rules.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.greenchannel.rules.LawRef;
import org.greenchannel.rules.Messages;

/**
 * What travels in a compiled table beside the compiled rows: hit policy, order, laws and messages.
 *
 * @param table     {@code <context>.<question>}
 * @param title     the question, Chinese · English
 * @param hitPolicy what happens when several rows match
 * @param rows      by rule id, in the order of the workbook
 */
public record TableInfo(String table, String title, HitPolicy hitPolicy, Map<String, RowInfo> rows) {

    /** Where it lies in the kjar. */
    public static final String PATH = "META-INF/greenchannel/table.csv";

    /** One row without its conditions and outcome. */
    public record RowInfo(int order, boolean isDefault, LawRef law, Messages staff, Messages patient, String status, String source) {
    }

    /** To the file in the kjar. */
    public byte[] toBytes() {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            csv.printRecord(table, hitPolicy.name(), title);
            for (Map.Entry<String, RowInfo> entry : rows.entrySet()) {
                RowInfo row = entry.getValue();
                csv.printRecord(entry.getKey(), row.isDefault(), row.law().key(), row.staff().zh(), row.staff().en(),
                        row.patient().zh(), row.patient().en(), row.status(), row.source());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** From the file in the kjar. */
    public static TableInfo read(byte[] bytes) {
        try {
            List<CSVRecord> lines = new ArrayList<>(
                    CSVFormat.DEFAULT.parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)).getRecords());
            CSVRecord head = lines.remove(0);
            Map<String, RowInfo> rows = new LinkedHashMap<>();
            for (CSVRecord line : lines) {
                rows.put(line.get(0), new RowInfo(rows.size(), Boolean.parseBoolean(line.get(1)), new LawRef(line.get(2)),
                        new Messages(line.get(3), line.get(4)), new Messages(line.get(5), line.get(6)), line.get(7), line.get(8)));
            }
            return new TableInfo(head.get(0), head.get(2), HitPolicy.valueOf(head.get(1)), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
