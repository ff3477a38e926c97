package org.greenchannel.connectors.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * A hospital department that publishes slots every day.
 *
 * @param times    when slots begin
 * @param minutes  how long one lasts
 * @param capacity ordinary places in each
 * @param kept     places kept for referred patients in each (预留号源); 0 for none
 */
public record DepartmentSeed(String institution, String institutionZh, String institutionEn, String department,
                             String departmentZh, String departmentEn, List<LocalTime> times, int minutes,
                             int capacity, int kept) {

    private static final String RESOURCE = "departments.csv";
    private static final int COLUMNS = 10;

    public DepartmentSeed {
        times = List.copyOf(times);
    }

    /** The departments that come with the sandbox (departments.csv beside this class). */
    public static List<DepartmentSeed> shipped() {
        try (InputStream in = DepartmentSeed.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).filter(line -> !line.isBlank()).map(DepartmentSeed::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DepartmentSeed of(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(RESOURCE + ": " + COLUMNS + " cells wanted in: " + line);
        }
        return new DepartmentSeed(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5],
                Arrays.stream(cells[6].split(";")).map(LocalTime::parse).toList(),
                Integer.parseInt(cells[7]), Integer.parseInt(cells[8]), Integer.parseInt(cells[9]));
    }
}
