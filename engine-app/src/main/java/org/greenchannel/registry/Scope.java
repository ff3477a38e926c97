package org.greenchannel.registry;

/** What of a patient's records another institution may read. */
public enum Scope {
  /** What was done when and where, without the content. */
  SUMMARY,
  /** Referrals of every kind, with what was examined for them. */
  REFERRALS,
  PRESCRIPTIONS,
  /** What was ordered or examined, and found: nothing else of the referrals. */
  RESULTS
}
