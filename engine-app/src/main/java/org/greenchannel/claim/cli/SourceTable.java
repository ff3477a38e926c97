package org.greenchannel.claim.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Streams a CSV file of the layout: UTF-8 with or without a byte order mark, columns in any order. */
final class SourceTable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setAllowMissingColumnNames(true)
          .setIgnoreEmptyLines(true).setTrim(true).get();

  private SourceTable() {}

  /** What is done with a row; a refusal is the row's own. */
  interface Taker {
    void take(Row row) throws Row.Rejected, IOException;
  }

  static void stream(Path file, List<String> needs, Rejects rejects, Taker taker) throws IOException {
    try (CSVParser parser = CSVParser.builder().setReader(reader(file)).setFormat(FORMAT).get()) {
      List<String> missing = needs.stream().filter(c -> !parser.getHeaderNames().contains(c)).toList();
      if (!missing.isEmpty()) {
        throw new UnusableTable(file.getFileName() + ": 缺少列 missing columns " + missing);
      }
      for (CSVRecord line : parser) {
        Row row = new Row(file.getFileName().toString(), line.getRecordNumber() + 1, cells(parser.getHeaderNames(), line));
        try {
          taker.take(row);
        } catch (Row.Rejected rejected) {
          rejects.add(row, rejected);
        }
      }
    } catch (java.io.UncheckedIOException | IllegalArgumentException broken) {
      throw new UnusableTable(file.getFileName() + ": 无法解析 cannot be read: " + broken.getMessage());
    }
  }

  private static Map<String, String> cells(List<String> header, CSVRecord line) {
    Map<String, String> cells = new HashMap<>(header.size() * 2);
    for (int i = 0; i < header.size() && i < line.size(); i++) {
      cells.put(header.get(i), line.get(i));
    }
    return cells;
  }

  private static BufferedReader reader(Path file) throws IOException {
    PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
    byte[] head = in.readNBytes(3);
    boolean mark = head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
    if (!mark) {
      in.unread(head);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }
}
