package org.greenchannel.engine;

import java.util.UUID;

/**
 * The process of a record is not there, is halted, or does not wait where the record says. Nobody's act can mend that: it is undone
 * as a whole, and operations are to be called.
 */
public class ProcessUnavailable extends RuntimeException {

  private final String code;
  private final transient UUID recordId;

  private ProcessUnavailable(String code, UUID recordId, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.recordId = recordId;
  }

  /** No process of the record waits for this. */
  public static ProcessUnavailable missing(UUID recordId, String what) {
    return new ProcessUnavailable("process.missing", recordId, "no process of record " + recordId + " waits for " + what, null);
  }

  /** Operations have halted it. */
  static ProcessUnavailable halted(UUID recordId, Throwable cause) {
    return new ProcessUnavailable("process.halted", recordId, "the process of record " + recordId + " is halted", cause);
  }

  /** The stable code of the refusal. */
  String code() {
    return code;
  }

  UUID recordId() {
    return recordId;
  }
}
