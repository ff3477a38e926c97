package org.greenchannel.claim;

import java.util.Date;

/**
 * What the audit says about a claim as a whole.
 *
 * @param disposition SETTLE, REVIEW or REFUSE
 * @param reviewerGroup who decides when a reviewer is needed, or null
 * @param reviewDue by when, or null
 */
public record Outcome(Disposition disposition, String reviewerGroup, Date reviewDue) {

  /** The three ways out of the audit. */
  public enum Disposition {
    SETTLE,
    REVIEW,
    REFUSE
  }

  static Outcome of(Disposition disposition) {
    return new Outcome(disposition, null, null);
  }
}
