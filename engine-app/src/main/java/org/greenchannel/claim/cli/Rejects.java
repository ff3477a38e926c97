package org.greenchannel.claim.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code rejected.csv}: every input row that was not taken, with its place and the reason in words. */
final class Rejects implements Closeable {

  private final CSVPrinter out;
  private long count;

  Rejects(Path file) throws IOException {
    out = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
    out.printRecord("file", "row", "column", "reason");
  }

  synchronized void add(Row row, Row.Rejected why) throws IOException {
    count++;
    out.printRecord(row.file(), row.number(), why.column, why.getMessage());
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
