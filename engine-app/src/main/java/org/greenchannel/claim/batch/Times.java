package org.greenchannel.claim.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates and times as national extracts write them: day, day and time, with a fraction as databases export it. */
final class Times {

  private Times() {}

  /** As a spreadsheet program leaves it: 2026/11/20 9:10. */
  private static final DateTimeFormatter LOOSE =
      new DateTimeFormatterBuilder().appendPattern("[uuuu-M-d][uuuu/M/d][ H:mm[:ss]]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0).parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /** The time, or null when it is none. */
  static LocalDateTime parse(String text) {
    LocalDateTime time = exact(text);
    if (time != null) {
      return time;
    }
    try {
      return LocalDateTime.parse(text, LOOSE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDateTime exact(String text) {
    if (text.length() < 10 || (text.charAt(4) != '-' && text.charAt(4) != '/') || text.charAt(4) != text.charAt(7)) {
      return null;
    }
    try {
      LocalDate day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
      if (text.length() == 10) {
        return day.atStartOfDay();
      }
      if (text.length() < 19 || (text.charAt(10) != ' ' && text.charAt(10) != 'T') || !fraction(text)
          || text.charAt(13) != ':' || text.charAt(16) != ':') {
        return null;
      }
      return day.atTime(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static boolean fraction(String text) {
    if (text.length() == 19) {
      return true;
    }
    return text.charAt(19) == '.' && text.length() > 20 && text.length() < 30
        && text.substring(20).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int digits(String text, int from, int until) {
    int value = 0;
    for (int i = from; i < until; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException(text);
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
