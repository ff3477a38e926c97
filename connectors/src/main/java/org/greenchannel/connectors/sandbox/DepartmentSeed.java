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
import org.greenchannel.connectors.hospital.PlaceSort;

/**
 * A hospital department that publishes slots every day.
 *
 * @param sort     what the slots are of
 * @param item     the examination item or the ward; empty for visits
 * @param times    when slots begin
 * @param minutes  how long one lasts
 * @param capacity ordinary places in each
 * @param kept     places kept for referred patients in each (预留号源); 0 for none
 */
public record DepartmentSeed(String institution, String institutionZh, String institutionEn, String department,
                             String departmentZh, String departmentEn, PlaceSort sort, String item,
                             List<LocalTime> times, int minutes, int capacity, int kept) {

    private static final String RESOURCE = "departments.csv";
    private static final int COLUMNS = 12;

    public DepartmentSeed {
        times = List.copyOf(times);
    }

    /** Visits. */
    public DepartmentSeed(String institution, String institutionZh, String institutionEn, String department,
                          String departmentZh, String departmentEn, List<LocalTime> times, int minutes, int capacity,
                          int kept) {
        this(institution, institutionZh, institutionEn, department, departmentZh, departmentEn, PlaceSort.VISIT, "",
                times, minutes, capacity, kept);
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
                PlaceSort.valueOf(cells[6]), cells[7],
                Arrays.stream(cells[8].split(";")).map(LocalTime::parse).toList(),
                Integer.parseInt(cells[9]), Integer.parseInt(cells[10]), Integer.parseInt(cells[11]));
    }
}
