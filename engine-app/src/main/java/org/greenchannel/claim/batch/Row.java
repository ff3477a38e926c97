package org.greenchannel.claim.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One row of a table, its wanted columns in the table's order; a column that the file does not have is empty.
 *
 * @param table the table
 * @param number its row as a spreadsheet shows it, the header being 1; rows of a further sheet count on
 * @param cells trimmed texts, {@code null} where there is nothing
 */
record Row(Table table, long number, String[] cells) {

  /** What is beyond these is no count or price; it also keeps arithmetic on it cheap. */
  private static final int MOST_DIGITS = 30;

  private static final int MOST_PLACES = 12;

  String text(String column) {
    String text = cells[table.column(column)];
    return text == null ? "" : text;
  }

  /** The text, or null when the cell is empty. */
  String optional(String column) {
    String text = cells[table.column(column)];
    return text == null || text.isEmpty() ? null : text;
  }

  String required(String column) throws Rejected {
    String text = optional(column);
    if (text == null) {
      throw new Rejected(column, "必填", "required");
    }
    return text;
  }

  BigDecimal number(String column) throws Rejected {
    String text = required(column);
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Rejected.value(column, "不是数字", "not a number", text);
    }
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_PLACES) {
      throw Rejected.value(column, "数字过大或小数位过多", "too large or too many decimals", text);
    }
    return number;
  }

  BigDecimal optionalNumber(String column) throws Rejected {
    return optional(column) == null ? null : number(column);
  }

  /** An amount in fen. */
  long fen(String column) throws Rejected {
    BigDecimal yuan = number(column);
    if (yuan.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) > 0) {
      throw Rejected.value(column, "金额超出范围", "amount out of range", text(column));
    }
    try {
      return yuan.movePointRight(2).longValueExact();
    } catch (ArithmeticException e) {
      throw Rejected.value(column, "金额最多两位小数", "at most two decimals", text(column));
    }
  }

  LocalDateTime time(String column) throws Rejected {
    String text = required(column);
    LocalDateTime time = Times.parse(text);
    if (time == null) {
      throw Rejected.value(column, "应为 yyyy-MM-dd HH:mm:ss", "expected yyyy-MM-dd HH:mm:ss", text);
    }
    return time;
  }

  LocalDateTime optionalTime(String column) throws Rejected {
    return optional(column) == null ? null : time(column);
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
