package org.greenchannel.claim;

import org.greenchannel.registry.Institution;

/** What we tell people about a claim, after commit. */
public interface ClaimNotices {

  /** What a notice is about. */
  enum Kind {
    LINES_REFUSED,
    CLAIM_REFUSED,
    REVIEW_CONCLUDED
  }

  /**
   * Sends one notice; the same key is used however often it is repeated.
   *
   * @param number readable number of the claim
   * @param lines how many lines are refused
   * @throws RuntimeException when it cannot be sent now
   */
  void send(Kind kind, Institution receiver, String number, int lines, String key);
}
