package org.greenchannel.act;

import java.util.List;

/**
 * Why an act is refused: a stable code, what a person reads (looked up by the code in both
 * languages), and where the fault is.
 *
 * @param code {@code <context>.<reason>}, never renamed (RFC 9457 extension member {@code code})
 * @param kind decides the HTTP status
 * @param faults the faulty places; empty when the act as a whole is refused
 * @param arguments fill the message of the code
 */
public record Refusal(String code, Kind kind, List<Fault> faults, List<Object> arguments) {

  /** What sort of refusal it is, with its HTTP status. */
  public enum Kind {
    INVALID(422),
    MALFORMED(400),
    NOT_FOUND(404),
    FORBIDDEN(403),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    FAULT(500),
    TRY_LATER(503);

    public final int status;

    Kind(int status) {
      this.status = status;
    }
  }

  /**
   * One faulty place.
   *
   * @param pointer JSON pointer or FHIRPath of the element
   * @param code what is wrong there
   * @param allowed what would be right, in words or as a list; may be empty
   */
  public record Fault(String pointer, String code, String allowed) {}

  public Refusal {
    faults = List.copyOf(faults);
    arguments = List.copyOf(arguments);
  }

  public static Refusal conflict(String code, Object... arguments) {
    return new Refusal(code, Kind.CONFLICT, List.of(), List.of(arguments));
  }

  public static Refusal forbidden(String code, Object... arguments) {
    return new Refusal(code, Kind.FORBIDDEN, List.of(), List.of(arguments));
  }

  /** The record does not exist, or is not this actor's to see: the two look the same from outside. */
  public static Refusal notFound(String code, Object... arguments) {
    return new Refusal(code, Kind.NOT_FOUND, List.of(), List.of(arguments));
  }

  public static Refusal invalid(String code, String pointer, String allowed, Object... arguments) {
    return new Refusal(
        code, Kind.INVALID, List.of(new Fault(pointer, code, allowed)), List.of(arguments));
  }

  public static Refusal invalid(String code, List<Fault> faults) {
    return new Refusal(code, Kind.INVALID, faults, List.of());
  }
}
