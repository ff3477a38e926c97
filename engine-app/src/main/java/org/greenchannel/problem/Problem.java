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

  /** One faulty place. */
  public record Error(String pointer, String code, String detail, String allowed) {}
}
