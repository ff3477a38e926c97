package org.greenchannel.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** The version of a record that a caller has seen, from {@code If-Match}; what nobody can read matches no version. */
public final class Seen {

  private static final int NONE = -1;

  private Seen() {}

  /** Null where the caller does not say or takes any. */
  public static Integer by(HttpServletRequest http) {
    return version(http.getHeader(HttpHeaders.IF_MATCH));
  }

  static Integer version(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
      return null;
    }
    String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : Integer.valueOf(NONE);
  }

  /** The ETag of a version. */
  public static String etag(int version) {
    return "\"" + version + "\"";
  }
}
