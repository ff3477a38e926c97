package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads findings back, one at a time. */
final class FoundRows implements AutoCloseable {

  private final Reader in;
  private final CsvTokens tokens;
  private final List<String> header;
  private List<String> row;

  FoundRows(Path findings) throws IOException {
    this.in = Files.newBufferedReader(findings, StandardCharsets.UTF_8);
    this.tokens = new CsvTokens(in);
    this.header = tokens.all();
  }

  /** Goes to the next finding; false at the end. */
  boolean next() throws IOException {
    row = tokens.all();
    return row != null;
  }

  /** A cell of the finding; empty when there is nothing. */
  String text(String column) {
    int at = header.indexOf(column);
    String cell = at < 0 || at >= row.size() ? null : row.get(at);
    return cell == null ? "" : cell;
  }

  /** An amount in yuan as fen. */
  long fen(String column) {
    String text = text(column);
    return text.isEmpty() ? 0 : new java.math.BigDecimal(text).movePointRight(2).longValueExact();
  }

  /** The finding, cell by column. */
  Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    header.forEach(column -> named.put(column, text(column)));
    return named;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
