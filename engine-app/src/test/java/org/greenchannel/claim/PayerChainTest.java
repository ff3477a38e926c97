package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.greenchannel.rules.Plans.Rounding;
import org.junit.jupiter.api.Test;

class PayerChainTest {

  private static final long NO_CEILING = 999_999_999_999L;

  private static final List<Settlement.Line> STAY_OF_20000 =
      List.of(
          Settlement.Line.of(100_000, 0, false),
          Settlement.Line.of(600_000, 1_000, true),
          Settlement.Line.of(1_300_000, 0, true));

  private static final Band LEVEL_TWO = new Band(50_000, 8_000, 30_000_000, 0, 0);

  @Test
  void a_stay_of_20000_of_a_person_on_minimum_living_allowance_leaves_2620_in_cash() {
    var all = total(STAY_OF_20000, LEVEL_TWO, serious(2_120_200, 6_000, 0, 0), assistance(0, 7_500, 5_000_000, 0, 0));
    assertThat(all.paid()).isEqualTo(new Payers(1_432_000, 0, 306_000, 0, 0, 262_000));
    assertThat(all.fundFen()).isEqualTo(1_738_000);
    assertThat(all.patientFen()).isEqualTo(262_000);
  }

  @Test
  void a_burden_of_50000_in_the_year_is_paid_17278_80_by_serious_illness_insurance() {
    assertThat(serious(2_120_200, 6_000, 0, 0).finding(5_000_000).amountFen()).isEqualTo(1_727_880);
    assertThat(serious(1_060_100, 6_500, 0, 0).finding(5_000_000).amountFen()).isEqualTo(2_560_935);
  }

  @Test
  void what_earlier_claims_laid_before_a_payer_counts_toward_its_deductible() {
    long first = serious(2_120_200, 6_000, 0, 0).finding(2_000_000).amountFen();
    long second = serious(2_120_200, 6_000, 2_000_000, first).finding(3_000_000).amountFen();
    assertThat(first).isZero();
    assertThat(second).as("the year's burden is 50,000 in two claims").isEqualTo(1_727_880);
  }

  @Test
  void a_payer_stops_at_what_is_left_of_its_ceiling() {
    assertThat(assistance(0, 7_500, 5_000_000, 9_000_000, 4_999_999).finding(100_000).amountFen()).isEqualTo(1);
    assertThat(assistance(0, 7_500, 5_000_000, 9_000_000, 5_000_000).finding(100_000).amountFen()).isZero();
  }

  @Test
  void veterans_are_paid_of_what_the_others_leave_and_the_account_goes_before_cash() {
    var all = total(STAY_OF_20000, LEVEL_TWO, assistance(0, 7_500, 5_000_000, 0, 0),
        Payment.terms(Payer.VETERAN, 0, 9_000, NO_CEILING, "r", "f"),
        Payment.terms(Payer.ACCOUNT, 0, 10_000, 100_000, "-", "").used(0, 40_000));
    assertThat(all.paid()).isEqualTo(new Payers(1_432_000, 0, 306_000, 91_800, 60_000, 110_200));
  }

  @Test
  void the_order_decides_who_finds_what() {
    Payment assistance = assistance(0, 5_000, NO_CEILING, 0, 0);
    Payment veterans = Payment.terms(Payer.VETERAN, 0, 9_000, NO_CEILING, "r", "f");
    assertThat(total(STAY_OF_20000, LEVEL_TWO, assistance, veterans).paid().veteranFen()).isEqualTo(183_600);
    assertThat(total(STAY_OF_20000, LEVEL_TWO, veterans, assistance).paid().veteranFen()).isEqualTo(367_200);
  }

  @Test
  void a_referral_pays_three_points_more_from_the_deductible_to_ten_thousand() {
    Band referred = new Band(50_000, 8_000, 30_000_000, 0, 0, 300, 1_000_000, 0);
    assertThat(total(STAY_OF_20000, referred).paid().basicFen()).isEqualTo(1_432_000 + 28_500);
    Band secondClaimOfTheStay = new Band(50_000, 8_000, 30_000_000, 50_000, 0, 300, 1_000_000, 900_000);
    assertThat(total(STAY_OF_20000, secondClaimOfTheStay).paid().basicFen()).isEqualTo(1_472_000 + 3_000);
  }

  @Property
  void payers_always_add_up_by_line_and_by_claim_and_nothing_is_negative(
      @ForAll("lines") List<Settlement.Line> lines, @ForAll("bands") Band band, @ForAll Rounding rounding,
      @ForAll("chains") List<Payment> terms) {
    List<Amounts> basic = Settlement.of(lines, band, rounding);
    PayerChain.Shared shared = PayerChain.of(basic, terms);
    for (int i = 0; i < lines.size(); i++) {
      holds(shared.lines().get(i), lines.get(i).amountFen());
    }
    Amounts all = Amounts.sum(shared.lines());
    holds(all, lines.stream().mapToLong(Settlement.Line::amountFen).sum());
    assertThat(shared.payments().stream().mapToLong(Payment::amountFen).sum() + basicOf(basic, terms) + all.deniedFen())
        .isEqualTo(all.totalFen());
    for (Payment payment : shared.payments()) {
      assertThat(payment.amountFen()).isEqualTo(all.paid().of(payment.payer())).isLessThanOrEqualTo(payment.baseFen());
      if (payment.payer() != Payer.CASH) {
        assertThat(payment.amountFen()).isLessThanOrEqualTo(Math.max(0, payment.ceilingFen() - payment.paidUsedFen()));
      }
    }
  }

  @Property
  void a_burden_split_over_claims_is_paid_within_a_fen_a_claim_of_what_it_would_be_in_one(
      @ForAll @LongRange(max = 100_000_000) long first, @ForAll @LongRange(max = 100_000_000) long second,
      @ForAll @LongRange(max = 100_000_000) long deductible, @ForAll @LongRange(max = 10_000) long ratio,
      @ForAll @LongRange(max = 50_000_000) long ceiling) {
    Payment terms = Payment.terms(Payer.SERIOUS, deductible, (int) ratio, ceiling, "r", "f");
    long one = terms.finding(first).amountFen();
    long two = terms.used(first, one).finding(second).amountFen();
    assertThat(one + two).isBetween(terms.finding(first + second).amountFen() - 1, terms.finding(first + second).amountFen() + 1);
    assertThat(one + two).isLessThanOrEqualTo(ceiling);
  }

  /** What basic insurance pays where the order does not name it. */
  private static long basicOf(List<Amounts> basic, List<Payment> terms) {
    return terms.stream().anyMatch(t -> t.payer() == Payer.BASIC) ? 0 : Amounts.sum(basic).paid().basicFen();
  }

  private static void holds(Amounts one, long total) {
    Payers paid = one.paid();
    assertThat(one.totalFen()).isEqualTo(total);
    assertThat(one.deniedFen() + one.fundFen() + one.patientFen()).isEqualTo(total);
    assertThat(paid.fundsFen()).isEqualTo(one.fundFen());
    assertThat(paid.accountFen() + paid.cashFen()).isEqualTo(one.patientFen());
    assertThat(one.overLimitFen() + one.selfPayFen() + one.selfFirstFen() + one.burdenFen()).isEqualTo(one.patientFen());
    assertThat(List.of(one.deniedFen(), one.overLimitFen(), one.selfPayFen(), one.selfFirstFen(), one.inScopeFen(),
        one.deductibleFen(), one.fundFen(), one.patientFen(), one.burdenFen(), paid.basicFen(), paid.seriousFen(),
        paid.assistanceFen(), paid.veteranFen(), paid.accountFen(), paid.cashFen())).allMatch(part -> part >= 0);
  }

  @Provide
  Arbitrary<List<Settlement.Line>> lines() {
    Arbitrary<Long> amounts = Arbitraries.oneOf(
        Arbitraries.just(0L), Arbitraries.longs().between(0, 20), Arbitraries.longs().between(0, ClaimEntry.MAX_FEN));
    Arbitrary<Long> percent = Arbitraries.longs().between(0, 100);
    return Combinators.combine(
            amounts, percent, Arbitraries.integers().between(0, 10_000), Arbitraries.of(true, true, false),
            Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, Arbitraries.just(0L)), net.jqwik.api.Tuple.of(1, percent)), percent)
        .as((amount, over, bp, scope, denied, consented) ->
            new Settlement.Line(amount, amount / 100 * over, bp, scope, amount / 100 * denied, amount / 100 * consented * (denied & 1)))
        .list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Band> bands() {
    Arbitrary<Long> money = Arbitraries.longs().between(0, 1_000_000_000_000L);
    Arbitrary<Integer> ratio = Arbitraries.integers().between(0, 10_000);
    return Combinators.combine(money, ratio, money, money, money, ratio, money, money).as(Band::new);
  }

  @Provide
  Arbitrary<List<Payment>> chains() {
    Arbitrary<Long> money = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, ClaimEntry.MAX_FEN));
    Arbitrary<Integer> ratio = Arbitraries.integers().between(0, 10_000);
    return Arbitraries.of(Payer.values()).filter(p -> p != Payer.CASH).list().uniqueElements().flatMap(order ->
        Combinators.combine(money.list().ofSize(4 * order.size()), ratio.list().ofSize(order.size())).as((m, r) -> {
          List<Payment> terms = new java.util.ArrayList<>();
          for (int i = 0; i < order.size(); i++) {
            boolean basic = order.get(i) == Payer.BASIC;
            terms.add(
                Payment.terms(order.get(i), m.get(4 * i), r.get(i), basic ? Long.MAX_VALUE : m.get(4 * i + 1), "r", "f")
                    .used(m.get(4 * i + 2), basic ? 0 : m.get(4 * i + 3)));
          }
          return terms;
        }));
  }

  private static Amounts total(List<Settlement.Line> lines, Band band, Payment... terms) {
    return Amounts.sum(PayerChain.of(Settlement.of(lines, band, Rounding.CLAIM), List.of(terms)).lines());
  }

  private static Payment serious(long deductible, int ratio, long baseUsed, long paidUsed) {
    return Payment.terms(Payer.SERIOUS, deductible, ratio, 30_000_000, "r", "f").used(baseUsed, paidUsed);
  }

  private static Payment assistance(long deductible, int ratio, long ceiling, long baseUsed, long paidUsed) {
    return Payment.terms(Payer.ASSISTANCE, deductible, ratio, ceiling, "r", "f").used(baseUsed, paidUsed);
  }
}
