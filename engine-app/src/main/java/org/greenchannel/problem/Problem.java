package org.greenchannel.problem;

import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type a URI made of the code
 * @param title one line for the code
 * @param detail what happened and what to do, in the caller's language
 * @param code stable, {@code <context>.<reason>}
 * @param retry NEVER, AFTER_CORRECTION or LATER
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    List<Error> errors,
    String retry) {

  /** The same with the status that the container has given already. */
  Problem withStatus(int given) {
    return new Problem(type, title, given, detail, code, errors, retry);
  }

  /** One faulty place. */
  public record Error(String pointer, String code, String detail, String allowed) {}
}
