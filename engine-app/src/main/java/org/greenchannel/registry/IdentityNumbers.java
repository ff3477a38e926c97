package org.greenchannel.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * The citizen identity number (公民身份号码) of 18 characters: region, birthday, sequence (odd for men, even for women), check
 * character by ISO 7064 MOD 11-2. Source: GB 11643-1999.
 */
public final class IdentityNumbers {

  private static final int LENGTH = 18;
  private static final int CHECKED = 17;
  private static final int MODULUS = 11;
  private static final String CHECKS = "10X98765432";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private IdentityNumbers() {}

  /** As it is kept and compared: without blanks around it, the X in upper case. */
  public static String normal(String number) {
    return number.strip().toUpperCase(Locale.ROOT);
  }

  /** Whether this can be somebody's number: its shape, its day, its check character. */
  public static boolean isValid(String number) {
    return number.matches("[1-9]\\d{16}[\\dX]") && number.charAt(CHECKED) == check(number) && birthDate(number) != null;
  }

  /** The birthday in a number of the right shape; null where it is no day. */
  public static LocalDate birthDate(String number) {
    try {
      return LocalDate.parse(number.substring(6, 14), DAY);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The national code of the sex: 1 male, 2 female. */
  public static String sex(String number) {
    return (number.charAt(CHECKED - 1) - '0') % 2 == 1 ? "1" : "2";
  }

  private static char check(String number) {
    int sum = 0;
    for (int i = 0; i < CHECKED; i++) {
      // The weight of a place is 2 to the power of the places behind it.
      sum += (number.charAt(i) - '0') * ((1 << LENGTH - 1 - i) % MODULUS);
    }
    return CHECKS.charAt(sum % MODULUS);
  }
}
