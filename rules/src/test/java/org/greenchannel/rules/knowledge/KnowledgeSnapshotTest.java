package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.Claims.ART_38_OUT_OF_SCOPE;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;
import static org.greenchannel.rules.knowledge.Claims.sexRow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Laws;
import org.junit.jupiter.api.Test;

class KnowledgeSnapshotTest {

    private static final String WOMB = "002101030300000";

    @Test
    void an_item_for_women_charged_to_a_man_is_an_official_clear_violation() {
        List<Hit> hits = knowing(sexRow(WOMB, "女"))
                .audit(claim().sex("1").with(line("L1", WOMB, "2026-03-10T09:00:00", "1", 12000)).build());

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.lineId()).isEqualTo("L1");
            assertThat(hit.rule().no()).isEqualTo(81);
            assertThat(hit.rule().id()).isEqualTo("item_sex");
            assertThat(hit.resultType()).isEqualTo("VIOL");
            assertThat(hit.basis()).isEqualTo("official");
            assertThat(hit.row().lawKey()).isEqualTo(ART_38_OUT_OF_SCOPE);
            assertThat(Laws.shipped().find(hit.row().lawKey())).isPresent();
            assertThat(hit.violatedQuantity()).isEqualByComparingTo(BigDecimal.ONE);
            assertThat(hit.deductFen()).isEqualTo(12000);
            assertThat(hit.staff().zh()).isEqualTo("项目" + WOMB + "限女性使用，患者性别为男。");
            assertThat(hit.staff().en()).isEqualTo("项目" + WOMB + " is limited to female patients; the patient is male.");
        });
    }

    @Test
    void the_same_item_charged_to_a_woman_passes() {
        assertThat(knowing(sexRow(WOMB, "女")).audit(claim().sex("2").with(line("L1", WOMB, "2026-03-10T09:00:00", "1", 12000)).build())).isEmpty();
    }

    @Test
    void a_row_of_our_own_gives_only_a_suspicion_where_the_class_is_rational_use() {
        KnowledgeRow own = row(KnowledgeKind.SEX, 81, WOMB, Map.of("sex", "女"), "2025-01-01", null, "design");

        assertThat(knowing(own).audit(claim().sex("1").with(line("L1", WOMB, "2026-03-10T09:00:00", "1", 12000)).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.resultType()).isEqualTo("SUSP");
                    assertThat(hit.basis()).isEqualTo("design");
                });
    }

    @Test
    void a_patient_whose_sex_is_not_stated_makes_it_a_suspicion() {
        assertThat(knowing(sexRow(WOMB, "女")).audit(claim().sex("9").with(line("L1", WOMB, "2026-03-10T09:00:00", "1", 12000)).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.resultType()).isEqualTo("SUSP");
                    assertThat(hit.evidence()).containsEntry("cannotJudge", "true").containsEntry("actualZh", "未说明");
                });
    }

    @Test
    void a_row_holds_from_its_first_day_and_no_longer_on_its_last() {
        KnowledgeSnapshot dated = knowing(row(KnowledgeKind.SEX, 81, WOMB, Map.of("sex", "女"), "2026-02-01", "2026-03-01", "official"));

        assertThat(dated.audit(claim().sex("1").with(line("L1", WOMB, "2026-01-31T23:59:59", "1", 1)).build())).isEmpty();
        assertThat(dated.audit(claim().sex("1").with(line("L1", WOMB, "2026-02-01T00:00:00", "1", 1)).build())).hasSize(1);
        assertThat(dated.audit(claim().sex("1").with(line("L1", WOMB, "2026-02-28T23:59:59", "1", 1)).build())).hasSize(1);
        assertThat(dated.audit(claim().sex("1").with(line("L1", WOMB, "2026-03-01T00:00:00", "1", 1)).build())).isEmpty();
    }

    @Test
    void a_charge_that_was_taken_back_is_not_found() {
        KnowledgeSnapshot snapshot = knowing(sexRow(WOMB, "女"));

        assertThat(snapshot.audit(claim().sex("1").with(line("L1", WOMB, "2026-03-10T09:00:00", "1", 12000),
                line("L2", WOMB, "2026-03-10T10:00:00", "-1", -12000)).build())).isEmpty();
        assertThat(snapshot.audit(claim().sex("1").with(line("L1", WOMB, "2026-03-10T09:00:00", "3", 9000),
                line("L2", WOMB, "2026-03-10T10:00:00", "-1", -3000)).build()))
                .singleElement().satisfies(hit -> assertThat(hit.deductFen()).isEqualTo(6000));
    }

    @Test
    void the_fingerprint_does_not_depend_on_the_order_of_rows_but_on_their_content() {
        KnowledgeRow a = sexRow("A", "女");
        KnowledgeRow b = sexRow("B", "男");

        assertThat(knowing(a, b).fingerprint()).isEqualTo(knowing(b, a).fingerprint()).hasSize(64);
        assertThat(knowing(a, b).fingerprint()).isNotEqualTo(knowing(a, sexRow("B", "女")).fingerprint());
    }

    @Test
    void a_row_nobody_understands_is_refused_by_name() {
        assertThatThrownBy(() -> knowing(sexRow("A", "雌"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sex-81-A").hasMessageContaining("男, 女");
        assertThatThrownBy(() -> knowing(sexRow("A", "女"), sexRow("A", "女"))).hasMessageContaining("appears twice");
    }

    @Test
    void a_line_found_by_two_rules_is_deducted_once() {
        KnowledgeSnapshot both = knowing(sexRow(WOMB, "女"), Claims.limitRow(WOMB, "1", "日", "DAY"));
        List<Hit> hits = both.audit(claim().sex("1").with(line("L1", WOMB, "2026-03-10T09:00:00", "2", 9000)).build());

        assertThat(hits).extracting(hit -> hit.rule().no(), Hit::deductFen).containsExactly(
                org.assertj.core.api.Assertions.tuple(27, 4500L), org.assertj.core.api.Assertions.tuple(81, 9000L));
        assertThat(Deductions.byLine(hits)).containsExactly(org.assertj.core.api.Assertions.entry("L1", 9000L));
    }

    @Test
    void a_reversal_takes_back_the_charge_before_it_not_the_one_after() {
        KnowledgeSnapshot daily = knowing(Claims.limitRow(WOMB, "1", "日", "DAY"));

        assertThat(daily.audit(claim().with(line("L1", WOMB, "2026-03-10T09:00:00", "2", 200), line("L2", WOMB, "2026-03-10T10:00:00", "-1", -100),
                line("L3", WOMB, "2026-03-11T09:00:00", "1", 100)).build())).isEmpty();
    }
}
