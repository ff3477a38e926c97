package org.greenchannel.claim;

/**
 * One payer of a claim: what the tables lay down for it, what of that the year has used up, and what it pays;
 * minor units. Before the money is shared out base and amount are 0.
 *
 * @param deductibleFen what the burden of a year must exceed before it pays (起付标准)
 * @param ratioBp its share of what exceeds, in basis points
 * @param ceilingFen what it pays at most in a year (支付限额)
 * @param baseUsedFen the burden that earlier claims of the year have laid before it
 * @param paidUsedFen what it has paid of earlier claims; for the account, of all claims
 * @param baseFen the burden of this claim that it finds
 * @param amountFen what it pays of this claim
 * @param ruleId the row that decided, {@code -} without one
 * @param fingerprint version of the table that decided
 */
public record Payment(
    Payer payer,
    long deductibleFen,
    int ratioBp,
    long ceilingFen,
    long baseUsedFen,
    long paidUsedFen,
    long baseFen,
    long amountFen,
    String ruleId,
    String fingerprint) {

  /** A payer whose terms are known. */
  static Payment terms(Payer payer, long deductibleFen, int ratioBp, long ceilingFen, String ruleId, String fingerprint) {
    return new Payment(payer, deductibleFen, ratioBp, ceilingFen, 0, 0, 0, 0, ruleId, fingerprint);
  }

  /** The same terms, with what earlier claims have used of them. */
  Payment used(long baseUsed, long paidUsed) {
    return new Payment(
        payer, deductibleFen, ratioBp, ceilingFen, baseUsed, paidUsed, 0, 0, ruleId, fingerprint);
  }

  /** What it pays when it finds a burden: its share of what lifts the year's burden above the deductible. */
  Payment finding(long burden) {
    long before = Math.max(0, baseUsedFen - deductibleFen);
    long above = Math.max(0, baseUsedFen + burden - deductibleFen) - before;
    long left = Math.max(0, ceilingFen - paidUsedFen);
    return paying(burden, Math.min(left, Share.of(above, ratioBp, Share.WHOLE)));
  }

  /** What it pays, as given. */
  Payment paying(long base, long amount) {
    return new Payment(
        payer, deductibleFen, ratioBp, ceilingFen, baseUsedFen, paidUsedFen, base, amount, ruleId, fingerprint);
  }
}
