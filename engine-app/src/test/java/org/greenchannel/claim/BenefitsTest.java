package org.greenchannel.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.claim.CrossRegionFacts;
import org.greenchannel.rules.claim.ReferralEffectFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What place of care and referral change in the band, asked of the shipped tables. */
class BenefitsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Band LEVEL_THREE = new Band(80_000, 7_000, 30_000_000, 0, 0);

  @ParameterizedTest
  @CsvSource({
    // region, direction, level -> deductible, extra ratio, up to
    "430100, UP,   1,      0,   0,         0",
    "430100, UP,   3,  80000, 300, 1000000",
    "430100, DOWN, 3,  40000,   0,         0",
    "430100, DOWN, 1,  80000, 300, 1000000",
    "330483, UP,   2,  30000,   0,         0",
    "example, UP,  2,  80000,   0,         0"})
  void a_compliant_referral_changes_deductible_and_ratio_as_its_region_says(
      String region, String direction, String level, long deductible, int extra, long upTo) {
    Band band = Benefits.referred(LEVEL_THREE, Decisions.shipped().decide(
        new ReferralEffectFacts(region, DAY, true, direction, true, level)));
    assertThat(band).isEqualTo(new Band(deductible, 7_000, 30_000_000, 0, 0, extra, upTo, 0));
  }

  @Test
  void a_referral_that_nothing_proves_changes_nothing() {
    Band band = Benefits.referred(LEVEL_THREE, Decisions.shipped().decide(
        new ReferralEffectFacts("430100", DAY, true, "UP", false, "3")));
    assertThat(band).isEqualTo(LEVEL_THREE);
  }

  @ParameterizedTest
  @CsvSource({
    // region, class, filed, same province, designated, bill -> deductible, ratio
    "example,    OTHER,     false, false, true,   2000000, 250000, 5000",
    "example,    REFERRAL,  true,  false, true,   2000000, 250000, 6000",
    "example,    LONG_TERM, true,  false, true,   2000000,  80000, 7000",
    "320481,     REFERRAL,  true,  false, true,   2000000,  80000, 6500",
    "anhui-city, OTHER,     true,  false, true,    500000, 200000, 5000",
    "anhui-city, OTHER,     true,  false, true,   2000000, 400000, 5000",
    "anhui-city, OTHER,     true,  false, true,   9000000, 1000000, 5000",
    "anhui-city, REFERRAL,  true,  true,  true,   2000000, 160000, 6500",
    "example,    NONE,      true,  true,  false,  2000000,  80000, 0"})
  void care_elsewhere_has_the_deductible_and_ratio_of_the_place_of_insurance(
      String region, String personClass, boolean filed, boolean sameProvince, boolean designated, long bill,
      long deductible, int ratio) {
    Band band = Benefits.elsewhere(LEVEL_THREE, Decisions.shipped().decide(
        new CrossRegionFacts(region, DAY, personClass, filed, sameProvince, designated)), bill);
    assertThat(band).isEqualTo(new Band(deductible, ratio, 30_000_000, 0, 0));
  }
}
