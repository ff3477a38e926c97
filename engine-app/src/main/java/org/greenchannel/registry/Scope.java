package org.greenchannel.registry;

/** What of a patient's records another institution may read. */
public enum Scope {
  /** What was done when and where, without the content. */
  SUMMARY,
  REFERRALS,
  PRESCRIPTIONS,
  RESULTS
}
