package org.greenchannel.referral.web;

/** The version that a caller has seen, from {@code If-Match}; what nobody can read matches no version. */
final class Seen {

  private static final int NONE = -1;

  private Seen() {}

  /** Null where the caller does not say or takes any. */
  static Integer version(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.trim())) {
      return null;
    }
    String value = ifMatch.trim().replaceFirst("^W/", "").replace("\"", "");
    return value.matches("\\d{1,9}") ? Integer.valueOf(value) : Integer.valueOf(NONE);
  }

  static String etag(int version) {
    return "\"" + version + "\"";
  }
}
