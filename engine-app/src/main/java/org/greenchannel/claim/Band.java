package org.greenchannel.claim;

import jakarta.persistence.Embeddable;

/**
 * The band a claim falls into, and what of it earlier claims have used up; minor units.
 *
 * @param bandDeductibleFen deductible of the stay or year, as the place of care and a referral leave it
 * @param ratioBp the fund's ratio in basis points
 * @param ceilingFen what the fund pays at most in the year
 * @param deductibleUsedFen deductible already paid in this stay or year
 * @param ceilingUsedFen what the fund has paid already in this year
 * @param extraRatioBp basis points more for a part of the scope (转诊倾斜), 0 without
 * @param extraUpToFen up to which amount in scope of the stay
 * @param extraUsedFen amount in scope of the stay's earlier claims
 */
@Embeddable
public record Band(
    long bandDeductibleFen,
    int ratioBp,
    long ceilingFen,
    long deductibleUsedFen,
    long ceilingUsedFen,
    int extraRatioBp,
    long extraUpToFen,
    long extraUsedFen) {

  /** A band without an extra. */
  Band(long bandDeductibleFen, int ratioBp, long ceilingFen, long deductibleUsedFen, long ceilingUsedFen) {
    this(bandDeductibleFen, ratioBp, ceilingFen, deductibleUsedFen, ceilingUsedFen, 0, 0, 0);
  }

  long deductibleLeft() {
    return Math.max(0, bandDeductibleFen - deductibleUsedFen);
  }

  long ceilingLeft() {
    return Math.max(0, ceilingFen - ceilingUsedFen);
  }

  /** How much of a claim's scope, above the deductible taken from it, is paid at the extra ratio too. */
  long extraPart(long scopeFen, long deductibleFen) {
    return Math.max(0, Math.min(scopeFen, extraUpToFen - extraUsedFen) - deductibleFen);
  }

  /** The extra ratio; both together pay no more than everything. */
  int extraWithinWhole() {
    return Math.max(0, Math.min(extraRatioBp, Share.WHOLE - ratioBp));
  }

  /** The same band with what is used up by now. */
  Band used(long deductibleUsed, long ceilingUsed, long scopeUsed) {
    return new Band(
        bandDeductibleFen, ratioBp, ceilingFen, deductibleUsed, ceilingUsed, extraRatioBp, extraUpToFen, scopeUsed);
  }
}
