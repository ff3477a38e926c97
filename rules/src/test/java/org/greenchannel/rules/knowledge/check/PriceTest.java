package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.check.Charge.charge;

import java.util.Map;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    @Test
    @Breaks(14)
    void what_is_charged_above_the_approved_price_is_the_excess_for_each_unit() {
        assertThat(knowing(row("120", "")).audit(claim().with(charge("L1", "X").at("150").times("2", 30000).line()).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.rule().id()).isEqualTo("item_unit_price");
                    assertThat(hit.resultType()).isEqualTo("VIOL");
                    assertThat(hit.violatedQuantity()).isEqualByComparingTo("2");
                    assertThat(hit.deductFen()).isEqualTo(6000);
                    assertThat(hit.staff().zh()).isEqualTo("项目X核定单价120.00元，实际单价150.00元，超收60.00元，超收部分不予支付。");
                    assertThat(hit.staff().en()).contains("approved at 120.00 yuan").contains("60.00 yuan over");
                });
    }

    @ParameterizedTest(name = "{1} units at {0}: {2} fen")
    @CsvSource({"120, 2, 24000", "119.99, 1, 11999", ", 2, 24000", "121, 2, 24000", "150, 1, 0"})
    @Keeps(14)
    void at_the_approved_price_or_below_it_passes(String unitPrice, String quantity, long fen) {
        assertThat(knowing(row("120", "")).audit(claim().with(charge("L1", "X").at(unitPrice).times(quantity, fen).line()).build())).isEmpty();
    }

    @ParameterizedTest(name = "{1} units at {0}: {2} fen, {3} over")
    @CsvSource({"120.01, 1, 12001, 1", ", 2, 24001, 1", "120.000001, 1000000, 12000000100, 100", "240, 0.5, 12000, 6000"})
    void a_cent_over_is_found(String unitPrice, String quantity, long fen, long excess) {
        assertThat(knowing(row("120", "")).audit(claim().with(charge("L1", "X").at(unitPrice).times(quantity, fen).line()).build()))
                .extracting(Hit::deductFen).containsExactly(excess);
    }

    @Test
    void rounding_a_fraction_of_a_unit_to_the_cent_is_no_overcharge() {
        assertThat(knowing(row("3.333", "")).audit(claim().with(charge("L1", "X").times("3", 1000).line()).build())).isEmpty();
    }

    @Test
    void what_was_taken_back_is_not_counted() {
        assertThat(knowing(row("120", "")).audit(claim().with(charge("L1", "X").at("150").times("2", 30000).line(),
                charge("L2", "X").on("2026-03-10T12:00:00").at("150").times("-1", -15000).line()).build())).extracting(Hit::deductFen).containsExactly(3000L);
    }

    @Test
    void a_price_may_be_approved_for_one_level_of_institutions_and_from_a_day_on() {
        KnowledgeRow three = row("120", "三级");
        assertThat(knowing(three).audit(claim().level("02").with(charge("L1", "X").at("150").times("1", 15000).line()).build())).hasSize(1);
        assertThat(knowing(three).audit(claim().level("05").with(charge("L1", "X").at("150").times("1", 15000).line()).build())).isEmpty();
        KnowledgeRow ended = Claims.row(KnowledgeKind.PRICE_CAP, 14, "X", Map.of("price", "120"), "2025-01-01", "2026-03-10", "official");
        KnowledgeRow next = Claims.row(KnowledgeKind.PRICE_CAP, 14, "X", Map.of("price", "140"), "2026-03-10", null, "official");
        assertThat(knowing(ended, next).audit(claim().with(charge("L1", "X").on("2026-03-09").times("1", 15000).line(),
                charge("L2", "X").on("2026-03-10").times("1", 15000).line()).build())).extracting(Hit::deductFen).containsExactly(3000L, 1000L);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "abc", "1.1234567", "''", "1e3"})
    void a_price_nobody_understands_is_refused(String price) {
        assertThatThrownBy(() -> knowing(row(price, ""))).hasMessageContaining("price").hasMessageContaining("above zero");
    }

    private static KnowledgeRow row(String price, String level) {
        return Claims.row(KnowledgeKind.PRICE_CAP, 14, "X", level.isEmpty() ? Map.of("price", price) : Map.of("price", price, "level", level));
    }
}
