package org.greenchannel.claim.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * One row of a table, columns by name; unknown columns are ignored, missing optional ones empty.
 *
 * @param file the file it stands in
 * @param number its row as a spreadsheet shows it, the header being 1
 */
record Row(String file, long number, Map<String, String> cells) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Why a row is not taken. */
  static final class Rejected extends Exception {

    private static final long serialVersionUID = 1;
    final String column;

    Rejected(String column, String reason) {
      super(reason, null, false, false);
      this.column = column;
    }
  }

  String text(String column) {
    return cells.getOrDefault(column, "").trim();
  }

  /** The text, or null when the cell is empty. */
  String optional(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }

  String required(String column) throws Rejected {
    String text = text(column);
    if (text.isEmpty()) {
      throw new Rejected(column, "必填 required");
    }
    return text;
  }

  BigDecimal number(String column) throws Rejected {
    try {
      return new BigDecimal(required(column));
    } catch (NumberFormatException e) {
      throw new Rejected(column, "不是数字 not a number: " + text(column));
    }
  }

  BigDecimal optionalNumber(String column) throws Rejected {
    return text(column).isEmpty() ? null : number(column);
  }

  long fen(String column) throws Rejected {
    try {
      return number(column).movePointRight(2).longValueExact();
    } catch (ArithmeticException e) {
      throw new Rejected(column, "金额最多两位小数 at most two decimals: " + text(column));
    }
  }

  LocalDateTime time(String column) throws Rejected {
    String text = required(column);
    try {
      return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, TIME);
    } catch (DateTimeParseException e) {
      throw new Rejected(column, "应为 expected yyyy-MM-dd HH:mm:ss: " + text);
    }
  }

  LocalDateTime optionalTime(String column) throws Rejected {
    return text(column).isEmpty() ? null : time(column);
  }

  LocalDate optionalDay(String column) throws Rejected {
    LocalDateTime time = optionalTime(column);
    return time == null ? null : time.toLocalDate();
  }

  /** A row marked invalid (vali_flag 0) is as if it were not there. */
  boolean isValid() {
    return !"0".equals(text("vali_flag"));
  }
}
