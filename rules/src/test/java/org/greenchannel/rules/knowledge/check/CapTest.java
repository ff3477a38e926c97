package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.check.Charge.charge;

import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of quantity, amount and time that look at what was charged before. */
class CapTest {

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"28", "34"})
    @Breaks({28, 34})
    void what_goes_over_the_amount_of_a_year_is_the_excess(int rule) {
        assertThat(yearly(rule, "500").audit(claim().with(charge("L1", "X").times("3", 30000).line())
                .after(charge("H1", "X").in("M0").on("2026-01-02").times("1", 30000).line()).build())).singleElement().satisfies(hit -> {
                    assertThat(hit.rule().no()).isEqualTo(rule);
                    assertThat(hit.resultType()).isEqualTo("VIOL");
                    assertThat(hit.deductFen()).isEqualTo(10000);
                    assertThat(hit.violatedQuantity()).isEqualByComparingTo("1");
                    assertThat(hit.relatedLines()).containsExactly("M0/H1");
                    assertThat(hit.staff().zh()).isEqualTo("项目X限每年500.00元，累计600.00元，超出100.00元，超出部分不予支付。");
                });
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"28", "34"})
    @Keeps({28, 34})
    void up_to_the_amount_it_passes_and_last_year_is_another(int rule) {
        assertThat(yearly(rule, "500").audit(claim().with(charge("L1", "X").times("1", 50000).line())
                .after(charge("H1", "X").in("M0").on("2025-12-31").times("1", 50000).line()).build())).isEmpty();
        assertThat(yearly(rule, "500").audit(claim().with(charge("L1", "X").times("1", 50001).line()).build())).extracting(Hit::deductFen)
                .containsExactly(1L);
    }

    @Test
    void an_amount_that_was_taken_back_makes_room_again() {
        assertThat(yearly(28, "500").audit(claim().with(charge("L1", "X").times("1", 30000).line())
                .after(charge("H1", "X").in("M0").on("2026-01-02").times("1", 30000).line(),
                        charge("H2", "X").in("M0").on("2026-01-03").times("-1", -30000).line()).build())).isEmpty();
        assertThat(yearly(28, "100").audit(claim().with(charge("L1", "X").times("2", 20000).line(),
                charge("L2", "X").on("2026-03-10T10:00:00").times("-1", -10000).line()).build())).isEmpty();
    }

    @Test
    @Breaks(9)
    void more_than_a_prescription_may_hold_is_the_excess() {
        assertThat(quantity(9, "28", "处方", "PRESCRIPTION").audit(claim().with(charge("L1", "X").rx("R1").times("28", 2800).line(),
                charge("L2", "X").rx("R1").times("14", 1400).line(), charge("L3", "X").rx("R2").times("28", 2800).line()).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.lineId()).isEqualTo("L2");
                    assertThat(hit.deductFen()).isEqualTo(1400);
                    assertThat(hit.staff().zh()).isEqualTo("项目X限每张处方28，实际42，超出14，超出部分不予支付。");
                });
    }

    @Test
    @Breaks(86)
    void more_consumables_than_a_stay_needs_are_suspected() {
        assertThat(quantity(86, "3", "次住院", "STAY").audit(claim().visit("21").with(charge("L1", "X").times("4", 40000).line()).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.rule().id()).isEqualTo("consumable_quantity");
                    assertThat(hit.resultType()).isEqualTo("SUSP");
                    assertThat(hit.deductFen()).isEqualTo(10000);
                });
    }

    @Test
    @Keeps({9, 86})
    void as_many_as_allowed_pass() {
        assertThat(quantity(86, "3", "次住院", "STAY").audit(claim().with(charge("L1", "X").times("3", 30000).line())
                .after(charge("H1", "X").in("M0").times("3", 30000).line()).build())).isEmpty();
        assertThat(quantity(9, "28", "处方", "PRESCRIPTION").audit(claim().with(charge("L1", "X").rx("R1").times("28", 2800).line()).build())).isEmpty();
    }

    @Test
    void each_unit_of_the_item_allows_the_limit_once_more() {
        KnowledgeSnapshot perItem = knowing(Claims.row(KnowledgeKind.QUANTITY_CAP, 86, "X",
                Map.of("limit", "2", "unit", "日", "window", "DAY", "item", "INFUSION")));
        AuditLine sets = charge("L1", "X").times("5", 5000).line();

        assertThat(perItem.audit(claim().with(sets, charge("L2", "INFUSION").type("201").times("3", 900).line()).build())).isEmpty();
        assertThat(perItem.audit(claim().with(sets, charge("L2", "INFUSION").type("201").times("2", 600).line()).build())).extracting(Hit::deductFen)
                .containsExactly(1000L);
        assertThat(perItem.audit(claim().with(sets, charge("L2", "INFUSION").on("2026-03-09").type("201").times("3", 900).line()).build()))
                .extracting(Hit::deductFen).containsExactly(5000L);
    }

    @Test
    void half_years_turn_on_the_first_of_july() {
        KnowledgeSnapshot half = quantity(9, "1", "半年", "HALF_YEAR");

        assertThat(half.audit(claim().with(charge("L1", "X").on("2026-06-30").line(), charge("L2", "X").on("2026-07-01").line()).build())).isEmpty();
        assertThat(half.audit(claim().with(charge("L1", "X").on("2026-01-01").line(), charge("L2", "X").on("2026-06-30").line()).build())).hasSize(1);
    }

    @ParameterizedTest(name = "{0}{1}, {2} after {3}")
    @CsvSource({"14, 日, 2026-03-10T08:00:00, 2026-02-25T18:00:00", "2, 个月, 2026-03-10T08:00:00, 2026-01-11T08:00:00",
        "72, 小时, 2026-03-10T08:00:00, 2026-03-07T08:00:01", "1, 周, 2026-03-10T08:00:00, 2026-03-04T00:00:00", "1, 日, 2026-03-10T08:00:00, 2026-03-10T07:00:00"})
    @Breaks(31)
    void what_comes_too_soon_after_the_last_is_found_whole(String interval, String unit, String now, String last) {
        assertThat(interval(interval, unit).audit(claim().with(charge("L1", "X").on(now).line()).after(charge("H1", "X").in("M0").on(last).line()).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.rule().id()).isEqualTo("item_period_frequency");
                    assertThat(hit.row().lawKey()).isNotBlank();
                    assertThat(hit.deductFen()).isEqualTo(1000);
                    assertThat(hit.relatedLines()).containsExactly("M0/H1");
                    assertThat(hit.staff().zh()).startsWith("项目X两次间隔不得少于" + interval + unit + "，距最近一次仅");
                });
    }

    @ParameterizedTest(name = "{0}{1}, {2} after {3}")
    @CsvSource({"14, 日, 2026-03-10T08:00:00, 2026-02-24T18:00:00", "2, 个月, 2026-03-10T08:00:00, 2026-01-10T20:00:00",
        "72, 小时, 2026-03-10T08:00:00, 2026-03-07T08:00:00", "1, 周, 2026-03-10T08:00:00, 2026-03-03T23:00:00", "1, 年, 2027-02-28T08:00:00, 2026-02-28T09:00:00"})
    @Keeps(31)
    void after_the_interval_it_passes(String interval, String unit, String now, String last) {
        assertThat(interval(interval, unit).audit(claim().with(charge("L1", "X").on(now).line()).after(charge("H1", "X").in("M0").on(last).line()).build()))
                .isEmpty();
    }

    @Test
    void of_three_charges_in_a_row_the_one_in_the_middle_falls() {
        assertThat(interval("14", "日").audit(claim().with(charge("L3", "X").on("2026-03-15").line(), charge("L2", "X").on("2026-03-08").line(),
                charge("L1", "X").on("2026-03-01").line()).build())).extracting(Hit::lineId).containsExactly("L2");
    }

    @Test
    void what_nobody_understands_is_refused() {
        assertThatThrownBy(() -> yearly(28, "5.001")).hasMessageContaining("amount '5.001'");
        assertThatThrownBy(() -> interval("14", "旬")).hasMessageContaining("interval_units.csv");
        assertThatThrownBy(() -> interval("0", "日")).hasMessageContaining("from 1 to 999");
        assertThatThrownBy(() -> quantity(9, "1", "日", "ROLLING_H")).hasMessageContaining("ROLLING_<n>H");
        assertThatThrownBy(() -> knowing(Claims.row(KnowledgeKind.QUANTITY_CAP, 86, "X",
                Map.of("limit", "2", "unit", "24小时", "window", "ROLLING_24H", "item", "I")))).hasMessageContaining("where an item is given");
    }

    private static KnowledgeSnapshot yearly(int rule, String yuan) {
        return knowing(Claims.row(KnowledgeKind.AMOUNT_CAP, rule, "X", Map.of("amount", yuan, "unit", "年", "window", "YEAR")));
    }

    private static KnowledgeSnapshot quantity(int rule, String limit, String unit, String window) {
        return knowing(Claims.row(KnowledgeKind.QUANTITY_CAP, rule, "X", Map.of("limit", limit, "unit", unit, "window", window)));
    }

    private static KnowledgeSnapshot interval(String interval, String unit) {
        return knowing(Claims.row(KnowledgeKind.MIN_INTERVAL, 31, "X", Map.of("interval", interval, "interval_unit", unit)));
    }
}
