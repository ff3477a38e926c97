package org.greenchannel.contract;

import java.util.Locale;

/** What may be done to a contract. */
public enum ContractAct {
  REQUEST,
  CONFIRM(true),
  DECLINE,
  SIGN,
  WITHDRAW,
  TERMINATE,
  RENEW,
  /** The house notes that the team has not answered in time. */
  ESCALATE,
  /** The house closes it: the patient has not signed in time. */
  EXPIRE;

  private final boolean judgement;

  ContractAct() {
    this(false);
  }

  /** @param judgement doctor or nurse takes on the care of the resident, for which they answer with their licence */
  ContractAct(boolean judgement) {
    this.judgement = judgement;
  }

  /** Whether doctors and nurses need valid credentials on the day they do it. */
  public boolean isJudgement() {
    return judgement;
  }

  /** The word in the address of the act. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Done by the house, never asked for by a person. */
  public boolean isOfTheHouse() {
    return compareTo(ESCALATE) >= 0;
  }
}
