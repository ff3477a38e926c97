package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.greenchannel.rules.Plans.Rounding;

/** Lines whose price a table fixes, or which it puts out of scope: the parts still add up, to the fen. */
class PricedLinesTest {

  @Property
  void the_part_above_a_fixed_price_and_the_rest_add_up(
      @ForAll @LongRange(min = 0, max = 100_000) long priceFen,
      @ForAll @IntRange(min = 1, max = 50) int quantity,
      @ForAll @LongRange(min = 0, max = 100_000) long limitFen,
      @ForAll @IntRange(min = 0, max = 10_000) int selfFirstBp,
      @ForAll boolean refused,
      @ForAll Rounding rounding) {
    Claim claim = claim();
    ClaimLine line = line(claim, BigDecimal.valueOf(priceFen, 2), quantity);
    claim.add(line);
    line.price(selfFirstBp, true);
    line.limitPrice(BigDecimal.valueOf(limitFen, 2));
    if (refused) {
      line.outOfScope();
    }
    claim.shareOut(new Band(100, 5_000, 30_000_000, 0, 0), List.of(), rounding);
    Amounts amounts = line.amounts();
    assertThat(amounts.overLimitFen()).isEqualTo(Math.max(0, priceFen - limitFen) * quantity);
    assertThat(amounts.deniedFen() + amounts.fundFen() + amounts.patientFen()).isEqualTo(priceFen * quantity);
    assertThat(amounts.overLimitFen() + amounts.selfPayFen() + amounts.selfFirstFen() + amounts.inScopeFen())
        .isEqualTo(priceFen * quantity);
    if (refused) {
      assertThat(amounts.fundFen()).isZero();
      assertThat(amounts.selfFirstFen()).isZero();
    }
    assertThat(claim.amounts()).isEqualTo(amounts);
  }

  private static ClaimLine line(Claim claim, BigDecimal price, int quantity) {
    long fen = price.multiply(BigDecimal.valueOf(quantity)).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    ClaimEntry.Line entry =
        new ClaimEntry.Line(
            "1", LocalDateTime.parse("2026-11-22T09:10:00"), null, "H110200001", null, "201", "01", false,
            BigDecimal.valueOf(quantity), price, null, fen, null, null);
    Item item = new Item("urn:nhsa:service", "H110200001", "互联网复诊", "201", "01", false);
    return new ClaimLine(claim, 1, entry, item, Instant.parse("2026-11-22T01:10:00Z"));
  }

  private static Claim claim() {
    Insured insured = new Insured("P", null, "1", null, "390", false, false, Insured.NONE, Insured.NONE, 0);
    Visit visit = new Visit("H", "H", "V", "11", "06", null, null, null, null);
    Terms terms =
        new Terms(
            "example-resident", "example", "CNY", "I", "RESIDENT", Terms.OUTPATIENT, "2", "LOCAL", 1,
            LocalDate.of(2026, 11, 22), null, Terms.AT_ONCE);
    Care care = new Care(Care.LOCAL, true, true, true, false, null, "NONE", false, null, null);
    ClaimEntry.VisitEntry entry = new ClaimEntry.VisitEntry("H", null, "V", "11", null, null, null, null, List.of());
    return new Claim(insured, visit, terms, care, entry, List.of());
  }
}
