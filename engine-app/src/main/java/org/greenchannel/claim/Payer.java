package org.greenchannel.claim;

/** Who pays a part of a claim, in the words of the table of the payers' order (基金支付顺序). */
public enum Payer {
  /** Basic medical insurance (基本医保). */
  BASIC,
  /** Serious-illness insurance of residents, large-amount subsidy of employees (大病保险、大额补助). */
  SERIOUS,
  /** Medical assistance (医疗救助). */
  ASSISTANCE,
  /** Subsidy for veterans and their dependants (优抚补助). */
  VETERAN,
  /** The person's own account (个人账户). */
  ACCOUNT,
  /** The person, in cash (个人现金). */
  CASH;

  /** Whether it pays a share of the burden within the policy, rather than whatever the person owes. */
  boolean isFund() {
    return this != ACCOUNT && this != CASH;
  }
}
