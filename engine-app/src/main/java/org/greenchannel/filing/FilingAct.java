package org.greenchannel.filing;

import java.util.Locale;

/** What may be done to a filing. */
public enum FilingAct {
  REQUEST,
  APPROVE,
  REFUSE,
  WITHDRAW,
  CHANGE,
  CANCEL,
  /** The house leaves it to a clerk. */
  AWAIT_CHECK,
  /** The house approves it by the rules alone. */
  PASS,
  /** The house refuses it by the rules alone. */
  REJECT,
  /** The house notes that nobody has looked in time. */
  ESCALATE,
  /** The insurer's core has taken it. */
  REGISTER,
  /** The insurer's core has not taken it. */
  REFUSE_BY_CORE,
  /** A changed filing has taken its place. */
  SUPERSEDE;

  /** The word in the address of the act. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Done by the house, never asked for by a person. */
  public boolean isOfTheHouse() {
    return compareTo(AWAIT_CHECK) >= 0;
  }
}
