package org.greenchannel.claim.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Spreads the rows of a folder over small files, all rows of a person in one of them, so that the memory
 * needed is that of one bucket however large the folder is.
 */
final class Buckets implements Closeable {

  private final Path folder;
  private final int count;
  private final Map<String, CSVPrinter> open = new HashMap<>();
  private final Map<String, List<String>> headers = new HashMap<>();

  Buckets(int count) throws IOException {
    this.folder = Files.createTempDirectory("audit");
    this.count = count;
  }

  int count() {
    return count;
  }

  int bucketOf(String person) {
    return Math.floorMod(person.hashCode(), count);
  }

  /** Keeps a row; the columns of a table are those of its first row. */
  void put(int bucket, Row row, List<String> columns) throws IOException {
    headers.putIfAbsent(row.file(), columns);
    String name = bucket + "-" + row.file();
    CSVPrinter out = open.get(name);
    if (out == null) {
      out = new CSVPrinter(Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8), CSVFormat.DEFAULT);
      open.put(name, out);
    }
    out.print(row.number());
    for (String column : headers.get(row.file())) {
      out.print(row.text(column));
    }
    out.println();
  }

  /** The rows of one table in a bucket. */
  List<Row> rows(int bucket, String file) throws IOException {
    Path path = folder.resolve(bucket + "-" + file);
    List<Row> rows = new ArrayList<>();
    if (!Files.exists(path)) {
      return rows;
    }
    List<String> columns = headers.get(file);
    try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
      for (CSVRecord line : parser) {
        Map<String, String> cells = new HashMap<>(columns.size() * 2);
        for (int i = 0; i < columns.size(); i++) {
          cells.put(columns.get(i), line.get(i + 1));
        }
        rows.add(new Row(file, Long.parseLong(line.get(0)), cells));
      }
    }
    return rows;
  }

  /** Everything is written; reading may begin. */
  void filled() throws IOException {
    for (CSVPrinter out : open.values()) {
      out.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    filled();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
