package org.greenchannel.claim;

import java.util.Locale;

/** What may be done to a claim. */
public enum ClaimAct {
  PRICE,
  ASSESS,
  SETTLE,
  REFUSE,
  ASK_REVIEWER,
  CONCLUDE_SETTLED,
  CONCLUDE_REFUSED,
  /** Cancels a settlement (结算撤销, 2208). */
  REVERSE;

  /** The word of the published table, for example {@code ask-reviewer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
