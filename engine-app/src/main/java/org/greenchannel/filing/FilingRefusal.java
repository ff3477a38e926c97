package org.greenchannel.filing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a clerk refuses a filing.
 *
 * @param note required with OTHER
 */
public record FilingRefusal(@NotNull Reason reason, @Size(max = 500) String note) {

  /** What a clerk may say. */
  public enum Reason {
    PROOF_MISSING,
    PROOF_UNREADABLE,
    NOT_OF_THIS_CLASS,
    PLACE_WRONG,
    OTHER
  }
}
