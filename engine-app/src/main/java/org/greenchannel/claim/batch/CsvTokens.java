package org.greenchannel.claim.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a CSV text (RFC 4180: quotes, doubled quotes, line breaks within quotes), building only the wanted
 * cells: a national fee line has more than eighty, a fifth of which are read.
 */
final class CsvTokens {

  /** A longer cell is a quote that was never closed. */
  private static final int LONGEST_CELL = 1 << 20;

  private static final int END = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder cell = new StringBuilder();
  private int length;
  private int at;
  private long line = 1;
  private long record;
  private int width;

  CsvTokens(Reader in) {
    this.in = in;
  }

  /** The text cannot be taken apart; the message is the record where it went wrong. */
  static final class Unclosed extends IOException {

    private static final long serialVersionUID = 1;

    Unclosed(long record) {
      super(Long.toString(record));
    }
  }

  /** All cells of the next record, or null at the end. */
  List<String> all() throws IOException {
    int c = start();
    if (c == END) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    while (true) {
      c = field(c, true);
      cells.add(text());
      if (c != ',') {
        width = cells.size();
        return cells;
      }
      c = read();
    }
  }

  /** The wanted cells of the next record, or null at the end; slots say which are wanted, and where they go. */
  String[] next(int[] slots, int size) throws IOException {
    int c = start();
    if (c == END) {
      return null;
    }
    String[] cells = new String[size];
    width = 0;
    while (true) {
      int slot = width < slots.length ? slots[width] : -1;
      c = field(c, slot >= 0);
      if (slot >= 0) {
        cells[slot] = text();
      }
      width++;
      if (c != ',') {
        return cells;
      }
      c = read();
    }
  }

  /** The record's place, counted as a spreadsheet does: from 1, blank lines too. */
  long number() {
    return record;
  }

  /** How many cells the last record has. */
  int width() {
    return width;
  }

  private int start() throws IOException {
    int c = read();
    while (c == '\n' || c == '\r') {
      if (c == '\n') {
        line++;
      }
      c = read();
    }
    record = line;
    return c;
  }

  /** Reads a cell that begins with {@code c}; gives what ended it: comma, line break, or the end. */
  private int field(int first, boolean wanted) throws IOException {
    int c = first;
    cell.setLength(0);
    if (c == '"') {
      quoted(wanted);
      c = read();
    }
    while (c != ',' && c != '\n' && c != END) {
      if (wanted && c != '\r') {
        cell.append((char) c);
      }
      c = read();
    }
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private void quoted(boolean wanted) throws IOException {
    int size = 0;
    for (int c = read(); ; c = read()) {
      if (c == '"') {
        if (peek() != '"') {
          return;
        }
        read();
      } else if (c == END || ++size > LONGEST_CELL) {
        throw new Unclosed(record);
      }
      if (wanted) {
        cell.append((char) c);
      }
    }
  }

  private String text() {
    return cell.length() == 0 ? null : clean(cell);
  }

  /** Without spaces of any width around it. */
  private static String clean(StringBuilder cell) {
    int from = 0;
    int until = cell.length();
    while (from < until && blank(cell.charAt(from))) {
      from++;
    }
    while (until > from && blank(cell.charAt(until - 1))) {
      until--;
    }
    return from == until ? null : cell.substring(from, until);
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000';
  }

  private int read() throws IOException {
    return at < length || fill() ? buffer[at++] : END;
  }

  private int peek() throws IOException {
    return at < length || fill() ? buffer[at] : END;
  }

  private boolean fill() throws IOException {
    at = 0;
    length = Math.max(0, in.read(buffer, 0, buffer.length));
    return length > 0;
  }
}
