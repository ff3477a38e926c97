package org.greenchannel.claim.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Rows that were not taken, each with its place and the reason. */
final class Rejects implements Closeable {

  static final String HEADER = SafeCsv.line("file", "row", "column", "reason", "reason_en");

  private final Map<Table, String> files;
  private final Writer out;
  private long count;

  Rejects(Path file, Map<Table, String> files) throws IOException {
    this.files = files;
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  synchronized void add(Table table, long row, Rejected why) throws IOException {
    count++;
    out.write(SafeCsv.line(files.get(table), row, why.column(), why.zh(), why.en()));
  }

  synchronized long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
