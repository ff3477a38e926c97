package org.greenchannel.claim.batch;

import java.math.BigDecimal;

/** Writes CSV that a spreadsheet program can open without running what is in it. */
final class SafeCsv {

  private SafeCsv() {}

  /** One record with its line end; null is an empty cell. */
  static String line(Object... cells) {
    StringBuilder line = new StringBuilder(256);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        line.append(',');
      }
      quote(line, cells[i] == null ? "" : harmless(cells[i].toString()));
    }
    return line.append("\r\n").toString();
  }

  /** A text that would be taken for a formula gets an apostrophe in front (OWASP CSV injection); numbers stay. */
  static String harmless(String text) {
    if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 || isNumber(text)) {
      return text;
    }
    return "'" + text;
  }

  private static boolean isNumber(String text) {
    if (text.length() > 40 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return false;
    }
    return new BigDecimal(text).scale() < 40;
  }

  private static void quote(StringBuilder line, String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      char c = cell.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    if (plain) {
      line.append(cell);
    } else {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
  }
}
