package org.greenchannel.claim;

import jakarta.persistence.Embeddable;

/**
 * The band a claim falls into, and what of it earlier claims have used up; minor units.
 *
 * @param bandDeductibleFen deductible of the stay or year
 * @param ratioBp the fund's ratio in basis points
 * @param ceilingFen what the fund pays at most in the year
 * @param deductibleUsedFen deductible already paid in this stay or year
 * @param ceilingUsedFen what the fund has paid already in this year
 */
@Embeddable
public record Band(
    long bandDeductibleFen, int ratioBp, long ceilingFen, long deductibleUsedFen, long ceilingUsedFen) {

  long deductibleLeft() {
    return Math.max(0, bandDeductibleFen - deductibleUsedFen);
  }

  long ceilingLeft() {
    return Math.max(0, ceilingFen - ceilingUsedFen);
  }
}
