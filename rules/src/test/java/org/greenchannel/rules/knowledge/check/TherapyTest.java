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
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;

/** Second line after first line, and further operations through one incision. */
class TherapyTest {

    private static final KnowledgeSnapshot SECOND = second("XA10BAE001*;XA10BBG047A001", "90");
    private static final KnowledgeSnapshot INCISION = knowing(operation("GALL", "腹部", "1500"), operation("APPENDIX", "腹部", "800"),
            operation("CYST", "盆腔", "1000"));

    @Test
    @Breaks(5)
    void a_second_line_drug_without_any_first_line_before_is_suspected() {
        assertThat(SECOND.audit(claim().with(charge("L1", "SECOND").line()).after(charge("H1", "OTHER").in("M0").on("2026-03-01").line()).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.rule().id()).isEqualTo("drug_second_line");
                    assertThat(hit.resultType()).isEqualTo("SUSP");
                    assertThat(hit.staff().zh()).isEqualTo("项目SECOND限二线使用：须先用一线药物（90天内），未见一线用药。");
                });
    }

    @Test
    @Keeps(5)
    void after_a_first_line_drug_or_together_with_it_the_second_passes() {
        assertThat(SECOND.audit(after("XA10BAE001A001", "2025-12-10", "1"))).isEmpty();
        assertThat(SECOND.audit(after("XA10BBG047A001", "2026-03-10", "1"))).isEmpty();
        assertThat(SECOND.audit(claim().with(charge("L1", "SECOND").line(), charge("L2", "XA10BAE001Z").line()).build())).isEmpty();
    }

    @Test
    void a_first_line_drug_too_long_ago_after_or_under_another_code_does_not_help() {
        assertThat(SECOND.audit(after("XA10BAE001A001", "2025-12-09", "1"))).hasSize(1);
        assertThat(SECOND.audit(after("XA10BAE001A001", "2026-03-11", "1"))).hasSize(1);
        assertThat(SECOND.audit(after("XA10BBG047A001X", "2026-03-01", "1"))).hasSize(1);
        assertThat(SECOND.audit(after("XA10BAE001A001", "2026-03-01", "-1"))).hasSize(1);
        assertThat(SECOND.longestWindowDays()).isEqualTo(90);
    }

    @Test
    @Breaks(15)
    void the_cheaper_operation_through_one_incision_at_full_price_is_half_excess() {
        assertThat(INCISION.audit(claim().with(op("L1", "APPENDIX", "1", 80000), op("L2", "GALL", "1", 150000)).build())).singleElement()
                .satisfies(hit -> {
                    assertThat(hit.lineId()).isEqualTo("L1");
                    assertThat(hit.rule().id()).isEqualTo("surgery_no_discount");
                    assertThat(hit.resultType()).isEqualTo("VIOL");
                    assertThat(hit.deductFen()).isEqualTo(40000);
                    assertThat(hit.relatedLines()).containsExactly("M1/L2");
                    assertThat(hit.staff().zh()).isEqualTo("项目APPENDIX与同一切口的其他手术同日收费，应不超过全价800.00元的50%，实际800.00元，超收400.00元。");
                });
    }

    @Test
    @Keeps(15)
    void discounted_or_alone_or_of_another_incision_or_day_it_passes() {
        assertThat(INCISION.audit(claim().with(op("L1", "APPENDIX", "1", 40000), op("L2", "GALL", "1", 150000)).build())).isEmpty();
        assertThat(INCISION.audit(claim().with(op("L1", "APPENDIX", "1", 90000)).build())).isEmpty();
        assertThat(INCISION.audit(claim().with(op("L1", "CYST", "1", 100000), op("L2", "GALL", "1", 150000)).build())).isEmpty();
        assertThat(INCISION.audit(claim().with(op("L1", "APPENDIX", "1", 80000), charge("L2", "GALL").on("2026-03-11").times("1", 150000).line())
                .build())).isEmpty();
    }

    @Test
    void an_operation_that_was_taken_back_discounts_nothing_and_a_second_unit_is_a_further_one() {
        assertThat(INCISION.audit(claim().with(op("L1", "APPENDIX", "1", 80000), op("L2", "GALL", "1", 150000),
                charge("L3", "GALL").on("2026-03-10T20:00:00").times("-1", -150000).line()).build())).isEmpty();
        assertThat(INCISION.audit(claim().with(op("L1", "APPENDIX", "2", 160000)).build())).extracting(Hit::deductFen).containsExactly(40000L);
    }

    @Test
    void what_nobody_understands_is_refused() {
        assertThatThrownBy(() -> second("甲氨蝶呤", "90")).hasMessageContaining("first_line").hasMessageContaining("drug codes");
        assertThatThrownBy(() -> second("XA10BAE001*", "0")).hasMessageContaining("days '0'");
        assertThatThrownBy(() -> knowing(Claims.row(KnowledgeKind.SURGERY_DISCOUNT, 15, "X", Map.of("group", "g", "price", "1", "ratio", "1"))))
                .hasMessageContaining("ratio '1'");
    }

    private static org.greenchannel.rules.knowledge.AuditClaim after(String code, String day, String quantity) {
        return claim().with(charge("L1", "SECOND").line()).after(charge("H1", code).in("M0").on(day).times(quantity, 100).line()).build();
    }

    private static AuditLine op(String id, String code, String quantity, long fen) {
        return charge(id, code).type("201").times(quantity, fen).line();
    }

    private static KnowledgeSnapshot second(String firstLine, String days) {
        return knowing(Claims.row(KnowledgeKind.PRIOR_THERAPY, 5, "SECOND", Map.of("first_line", firstLine, "days", days)));
    }

    private static KnowledgeRow operation(String code, String group, String price) {
        return Claims.row(KnowledgeKind.SURGERY_DISCOUNT, 15, code, Map.of("group", group, "price", price, "ratio", "0.5"));
    }
}
