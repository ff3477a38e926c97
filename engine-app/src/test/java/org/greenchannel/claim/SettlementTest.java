package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenchannel.rules.Plans.Rounding;
import org.junit.jupiter.api.Test;

class SettlementTest {

  private static final List<Settlement.Line> STAY_OF_20000 =
      List.of(
          Settlement.Line.of(100_000, 0, false),
          Settlement.Line.of(600_000, 1_000, true),
          Settlement.Line.of(1_300_000, 0, true));

  @Test
  void a_stay_of_20000_at_level_two_is_paid_14320_by_basic_insurance() {
    Amounts all = sum(Settlement.of(STAY_OF_20000, new Band(50_000, 8_000, 30_000_000, 0, 0), Rounding.CLAIM));
    assertThat(all.inScopeFen()).isEqualTo(1_840_000);
    assertThat(all.selfPayFen()).isEqualTo(100_000);
    assertThat(all.selfFirstFen()).isEqualTo(60_000);
    assertThat(all.deductibleFen()).isEqualTo(50_000);
    assertThat(all.fundFen()).isEqualTo(1_432_000);
    assertThat(all.patientFen()).isEqualTo(568_000);
  }

  @Test
  void the_same_stay_out_of_region_without_referral_is_paid_7155() {
    Amounts all = sum(Settlement.of(STAY_OF_20000, new Band(250_000, 4_500, 30_000_000, 0, 0), Rounding.CLAIM));
    assertThat(all.fundFen()).isEqualTo(715_500);
  }

  @Test
  void what_earlier_claims_used_of_deductible_and_ceiling_is_not_used_again() {
    Band band = new Band(50_000, 8_000, 30_000_000, 20_000, 29_000_000);
    Amounts all = sum(Settlement.of(STAY_OF_20000, band, Rounding.CLAIM));
    assertThat(all.deductibleFen()).isEqualTo(30_000);
    assertThat(all.fundFen()).isEqualTo(1_000_000);
  }

  @Test
  void the_rounded_sum_of_a_claim_is_shared_out_by_largest_remainder() {
    List<Amounts> lines =
        Settlement.of(
            List.of(Settlement.Line.of(3, 0, true), Settlement.Line.of(3, 0, true), Settlement.Line.of(3, 0, true)),
            new Band(0, 5_000, 1_000, 0, 0), Rounding.CLAIM);
    assertThat(lines).extracting(Amounts::fundFen).containsExactly(2L, 2L, 1L);
  }

  @Test
  void a_plan_that_rounds_on_lines_rounds_each_half_up() {
    List<Amounts> lines =
        Settlement.of(
            List.of(Settlement.Line.of(179_702, 0, true), Settlement.Line.of(3, 0, true)),
            new Band(0, 8_000, 999_999_999_999L, 0, 0), Rounding.LINE);
    assertThat(lines).extracting(Amounts::fundFen).containsExactly(143_762L, 2L);
  }

  @Test
  void a_denied_line_costs_neither_fund_nor_patient() {
    List<Amounts> lines =
        Settlement.of(
            List.of(new Settlement.Line(10_000, 0, 1_000, true, 10_000, 0)),
            new Band(0, 8_000, 30_000_000, 0, 0), Rounding.CLAIM);
    assertThat(lines).containsExactly(new Amounts(10_000, 10_000, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void what_is_above_the_price_limit_is_the_patients() {
    Amounts line =
        Settlement.of(
            List.of(new Settlement.Line(10_000, 2_500, 1_000, true, 0, 0)),
            new Band(0, 8_000, 30_000_000, 0, 0), Rounding.CLAIM).get(0);
    assertThat(line).isEqualTo(new Amounts(10_000, 0, 2_500, 0, 750, 6_750, 0, 5_400, 4_600));
  }

  @Property
  void parts_add_up_and_are_never_negative(
      @ForAll("lines") List<Settlement.Line> lines, @ForAll("bands") Band band, @ForAll Rounding rounding) {
    List<Amounts> shared = Settlement.of(lines, band, rounding);
    for (int i = 0; i < lines.size(); i++) {
      Amounts one = shared.get(i);
      assertThat(one.totalFen()).isEqualTo(lines.get(i).amountFen());
      assertThat(one.deniedFen() + one.fundFen() + one.patientFen()).isEqualTo(one.totalFen());
      long ownShare = one.inScopeFen() - one.deductibleFen() - one.fundFen();
      assertThat(one.overLimitFen() + one.selfPayFen() + one.selfFirstFen() + one.deductibleFen() + ownShare)
          .isEqualTo(one.patientFen());
      assertThat(List.of(one.deniedFen(), one.overLimitFen(), one.selfPayFen(), one.selfFirstFen(),
          one.inScopeFen(), one.deductibleFen(), one.fundFen(), one.patientFen(), ownShare))
          .allMatch(part -> part >= 0);
    }
    Amounts all = sum(shared);
    assertThat(all.fundFen()).isLessThanOrEqualTo(Math.max(0, band.ceilingFen() - band.ceilingUsedFen()));
    assertThat(all.deductibleFen())
        .isEqualTo(Math.min(all.inScopeFen(), Math.max(0, band.bandDeductibleFen() - band.deductibleUsedFen())));
  }

  @Property
  void the_claims_fund_part_is_the_formula_to_the_fen(
      @ForAll("lines") List<Settlement.Line> lines, @ForAll("bands") Band band) {
    Amounts all = sum(Settlement.of(lines, band, Rounding.CLAIM));
    var exact =
        new java.math.BigDecimal(all.inScopeFen() - all.deductibleFen())
            .multiply(java.math.BigDecimal.valueOf(band.ratioBp(), 4))
            .setScale(0, java.math.RoundingMode.HALF_UP);
    assertThat(all.fundFen())
        .isEqualTo(Math.min(Math.max(0, band.ceilingFen() - band.ceilingUsedFen()), exact.longValueExact()));
  }

  @Provide
  Arbitrary<List<Settlement.Line>> lines() {
    Arbitrary<Long> amounts = Arbitraries.oneOf(
        Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, 10_000_000_000_000L));
    Arbitrary<Long> percent = Arbitraries.longs().between(0, 100);
    return Combinators.combine(
            amounts, percent, Arbitraries.integers().between(0, 10_000), Arbitraries.of(true, true, false),
            percent, percent)
        .as((amount, over, bp, scope, denied, consented) ->
            new Settlement.Line(amount, amount / 100 * over, bp, scope, amount / 100 * denied, amount / 100 * consented))
        .list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Band> bands() {
    Arbitrary<Long> money = Arbitraries.longs().between(0, 1_000_000_000_000L);
    return Combinators.combine(money, Arbitraries.integers().between(0, 10_000), money, money, money).as(Band::new);
  }

  private static Amounts sum(List<Amounts> lines) {
    return lines.stream().reduce(Amounts.of(0), Amounts::plus);
  }
}
