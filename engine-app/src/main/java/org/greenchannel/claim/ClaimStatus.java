package org.greenchannel.claim;

/** Where a claim stands: {@code entered → priced → assessed → settled | in-review | refused; settled → reversed}. */
public enum ClaimStatus {
  ENTERED,
  PRICED,
  ASSESSED,
  IN_REVIEW,
  SETTLED,
  REFUSED,
  REVERSED;

  /** Nobody has to do anything any more. */
  public boolean isFinal() {
    return this == SETTLED || this == REFUSED || this == REVERSED;
  }
}
