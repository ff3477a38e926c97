package org.greenchannel.claim;

import java.util.ArrayList;
import java.util.List;
import org.greenchannel.rules.Plans.Rounding;

/**
 * Shares a claim out between fund, patient and institution: exact, in minor units, parts always adding up.
 *
 * <p>Per line: what was denied, what is above the price limit, what is out of scope, the share paid first;
 * the rest is in scope. Over the claim: deductible, ratio, ceiling (社会保险法 Art.28-29; the order of
 * regional settlement rules). Rounded half-up at two points only: the share paid first on a line, and the
 * fund's part where the plan says so; what is rounded for the claim is shared out by largest remainder.
 * What comes after basic insurance is the {@link PayerChain}'s.
 */
public final class Settlement {

  /**
   * A line before settlement, minor units.
   *
   * @param amountFen what is claimed
   * @param overLimitFen the part above the price limit
   * @param selfFirstBp the share that the patient pays first, basis points
   * @param inScope false when the line is out of scope altogether
   * @param deniedFen denied, borne by the institution
   * @param consentedFen denied, borne by the patient who signed for it
   */
  public record Line(
      long amountFen, long overLimitFen, int selfFirstBp, boolean inScope, long deniedFen, long consentedFen) {

    /** A line that nothing was found against. */
    public static Line of(long amountFen, int selfFirstBp, boolean inScope) {
      return new Line(amountFen, 0, selfFirstBp, inScope, 0, 0);
    }
  }

  private final List<Line> lines;
  private final Band band;
  private final Rounding rounding;

  private Settlement(List<Line> lines, Band band, Rounding rounding) {
    this.lines = lines;
    this.band = band;
    this.rounding = rounding;
  }

  /** The amounts of every line, in order. */
  public static List<Amounts> of(List<Line> lines, Band band, Rounding rounding) {
    return new Settlement(lines, band, rounding).shareOut();
  }

  private List<Amounts> shareOut() {
    List<Amounts> before = lines.stream().map(Settlement::scopeOf).toList();
    long[] scope = before.stream().mapToLong(Amounts::inScopeFen).toArray();
    long[] deductible = Share.out(Math.min(sum(scope), band.deductibleLeft()), scope);
    long[] base = new long[scope.length];
    for (int i = 0; i < base.length; i++) {
      base[i] = scope[i] - deductible[i];
    }
    long[] fund = fundOf(base, band.extraPart(sum(scope), sum(deductible)));
    List<Amounts> shared = new ArrayList<>(lines.size());
    for (int i = 0; i < fund.length; i++) {
      shared.add(withFund(before.get(i), deductible[i], fund[i]));
    }
    return shared;
  }

  /** What of a line is denied, over the limit, out of scope, paid first, in scope. */
  private static Amounts scopeOf(Line line) {
    long total = line.amountFen();
    long denied = Math.min(total, line.deniedFen());
    long consented = Math.min(total - denied, line.consentedFen());
    long rest = total - denied - consented;
    long over = Math.min(rest, Share.of(line.overLimitFen(), rest, total));
    long priced = rest - over;
    long first = line.inScope() ? Share.of(priced, line.selfFirstBp(), Share.WHOLE) : 0;
    long self = consented + (line.inScope() ? 0 : priced);
    return new Amounts(total, denied, over, self, first, line.inScope() ? priced - first : 0, 0, 0, 0);
  }

  /**
   * What the fund pays on each line.
   *
   * @param extraPart how much of the base is paid at the extra ratio too
   */
  private long[] fundOf(long[] base, long extraPart) {
    if (rounding == Rounding.CLAIM) {
      return Share.out(Math.min(band.ceilingLeft(), paid(sum(base), extraPart)), base);
    }
    long[] extra = Share.out(extraPart, base);
    long[] each = new long[base.length];
    for (int i = 0; i < base.length; i++) {
      each[i] = paid(base[i], extra[i]);
    }
    return sum(each) <= band.ceilingLeft() ? each : Share.out(band.ceilingLeft(), each);
  }

  private long paid(long base, long extraPart) {
    return Share.of(base, band.ratioBp(), extraPart, band.extraWithinWhole());
  }

  private static Amounts withFund(Amounts line, long deductible, long fund) {
    long patient = line.totalFen() - line.deniedFen() - fund;
    return new Amounts(
        line.totalFen(), line.deniedFen(), line.overLimitFen(), line.selfPayFen(), line.selfFirstFen(),
        line.inScopeFen(), deductible, fund, patient);
  }

  private static long sum(long[] amounts) {
    long sum = 0;
    for (long amount : amounts) {
      sum += amount;
    }
    return sum;
  }
}
