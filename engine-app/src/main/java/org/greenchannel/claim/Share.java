package org.greenchannel.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Exact arithmetic on minor units: ratios rounded half-up, totals shared out by largest remainder. */
final class Share {

  /** One whole in basis points. */
  static final int WHOLE = 10_000;

  private Share() {}

  /** {@code amount × part / whole}, rounded half-up; nothing is negative. */
  static long of(long amount, long part, long whole) {
    return whole == 0 ? 0 : halfUp(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)), whole);
  }

  /** One amount at one ratio and a part of it at a second as well, in basis points; rounded half-up once. */
  static long of(long amount, int ratioBp, long part, int extraBp) {
    BigInteger both =
        BigInteger.valueOf(amount).multiply(BigInteger.valueOf(ratioBp))
            .add(BigInteger.valueOf(part).multiply(BigInteger.valueOf(extraBp)));
    return halfUp(both, WHOLE);
  }

  private static long halfUp(BigInteger numerator, long whole) {
    return numerator.shiftLeft(1).add(BigInteger.valueOf(whole))
        .divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact();
  }

  /**
   * Shares out a total in proportion to weights. The shares add up to the total, and none is larger than
   * its weight as long as the total is not larger than all weights together.
   */
  static long[] out(long total, long[] weights) {
    long all = 0;
    for (long weight : weights) {
      all += weight;
    }
    long[] shares = new long[weights.length];
    if (all == 0 || total == 0) {
      return shares;
    }
    BigInteger sum = BigInteger.valueOf(all);
    BigInteger[] remainders = new BigInteger[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] exact =
          BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
      shares[i] = exact[0].longValueExact();
      remainders[i] = exact[1];
      left -= shares[i];
    }
    for (int i : byRemainder(remainders).subList(0, Math.toIntExact(left))) {
      shares[i]++;
    }
    return shares;
  }

  /** Largest remainder first; of equal ones the earlier line. */
  private static List<Integer> byRemainder(BigInteger[] remainders) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < remainders.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    return order;
  }
}
