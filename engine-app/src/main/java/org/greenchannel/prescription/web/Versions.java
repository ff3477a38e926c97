package org.greenchannel.prescription.web;

import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;

/** ETags: a record's version in quotes; an act sends the one it saw as If-Match. */
final class Versions {

  private Versions() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** The expected version; null when the caller does not say, or says any. */
  static Answer<Long> expected(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
      return Answer.done(null);
    }
    String digits = ifMatch.strip().replaceAll("^W/", "").replace("\"", "");
    return digits.matches("\\d{1,15}")
        ? Answer.done(Long.valueOf(digits))
        : Answer.refused(Refusal.invalid("request.badParameter", "If-Match", "\"<version>\"", "If-Match"));
  }
}
