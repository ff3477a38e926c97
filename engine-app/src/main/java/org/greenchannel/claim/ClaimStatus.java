package org.greenchannel.claim;

/** Where a claim stands: {@code entered → priced → assessed → settled | in-review | refused}. */
public enum ClaimStatus {
  ENTERED,
  PRICED,
  ASSESSED,
  IN_REVIEW,
  SETTLED,
  REFUSED;

  /** Nothing follows any more. */
  public boolean isFinal() {
    return this == SETTLED || this == REFUSED;
  }
}
