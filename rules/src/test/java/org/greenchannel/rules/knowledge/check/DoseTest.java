package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.check.Charge.charge;
import static org.greenchannel.rules.knowledge.check.Charge.herb;

import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoseTest {

    private static final KnowledgeSnapshot TABLETS = dose(68, Map.of("dose", "2", "dose_unit", "g", "strength", "0.5g/片"));
    private static final KnowledgeSnapshot HERB = dose(76, Map.of("dose", "3", "dose_unit", "g", "factor", "2", "quantity_unit", "g"));
    private static final KnowledgeSnapshot UPLOADED = knowing(Claims.row(KnowledgeKind.PRESCRIBED_QUANTITY, 77, "*",
            Map.of("list_type", "102", "quantity_unit", "g", "tolerance", "5")));

    @Test
    @Breaks(68)
    void a_dose_above_the_label_is_suspected_and_only_the_part_above_it_counts() {
        assertThat(TABLETS.audit(claim().with(taken("1g", "每日4次")).build())).singleElement().satisfies(hit -> {
            assertThat(hit.rule().id()).isEqualTo("dose_over_label");
            assertThat(hit.resultType()).isEqualTo("SUSP");
            assertThat(hit.violatedQuantity()).isEqualByComparingTo("10");
            assertThat(hit.deductFen()).isEqualTo(1000);
            assertThat(hit.staff().zh()).isEqualTo("项目X用量每日4g，超过上限每日2g（超出每日2g）。");
            assertThat(hit.staff().en()).contains("4g a day").contains("2g a day");
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"0.5g, tid", "500mg, 每日4次", "２片, q12h", "0.5g, qid", "1g, bid", "2g, qod", "每次1片, 一日四次", "0.66g, tid", "500000ug, qid", "1g(2片), 2次/日"})
    @Keeps(68)
    void at_the_largest_dose_or_below_it_passes(String single, String frequency) {
        assertThat(TABLETS.audit(claim().with(taken(single, frequency)).build())).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"0.5g, 每日5次", "501mg, Q.I.D.", "2片, 每8小时1次", "1g, q8h", "3片, 每日两次", "1.1 G, BID", "4.1g, 隔日一次", "1g, 3次/天", "15g, 每周1次"})
    void in_whatever_words_a_dose_above_it_is_found(String single, String frequency) {
        assertThat(TABLETS.audit(claim().with(taken(single, frequency)).build())).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"适量, 每日3次", "9g, 必要时", "9ml, tid", "9粒, tid", "1-9g, tid", "'', tid", "9g, ''", "80mg:12.5mg, tid", "9g, 每日0次", "9g, 每0小时1次"})
    void what_cannot_be_read_or_compared_is_no_finding(String single, String frequency) {
        assertThat(TABLETS.audit(claim().with(taken(single, frequency)).build())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"每日3次", "一日3次", "每天三次", "日三次", "3次/日", "3次/天", "3/d", "tid", "T.I.D", "q8h", "每8小时一次", "３次／日"})
    void three_times_a_day_is_written_in_many_ways(String text) {
        assertThat(Doses.timesADay(text, Vocabulary.shipped()).orElseThrow()).isEqualByComparingTo("3");
    }

    @Test
    @Breaks(76)
    void a_herbal_piece_above_its_daily_grams_is_suspected() {
        assertThat(HERB.audit(claim().with(herb("L1", "X").times("70", 7000).dosed(null, null, "7").line()).build())).singleElement().satisfies(hit -> {
            assertThat(hit.rule().id()).isEqualTo("herb_oversize_prescription");
            assertThat(hit.deductFen()).isEqualTo(2800);
            assertThat(hit.evidence()).containsEntry("limit", "每日6g").containsEntry("actual", "每日10g");
        });
        assertThat(HERB.audit(claim().with(herb("L1", "X").times("70", 7000).dosed("7g", "每日1剂", null).line()).build())).hasSize(1);
    }

    @Test
    @Keeps(76)
    void at_the_pharmacopoeia_times_the_factor_it_passes_and_so_does_a_piece_without_days() {
        assertThat(HERB.audit(claim().with(herb("L1", "X").times("42", 4200).dosed(null, null, "7").line()).build())).isEmpty();
        assertThat(HERB.audit(claim().with(herb("L1", "X").times("700", 4200).line()).build())).isEmpty();
        assertThat(HERB.audit(claim().with(herb("L1", "X").times("70", 7000).dosed(null, null, "7").line(),
                herb("L2", "X").on("2026-03-10T10:00:00").times("-28", -2800).line()).build())).isEmpty();
    }

    @Test
    @Breaks(77)
    void more_grams_than_dose_times_days_are_suspected() {
        assertThat(UPLOADED.audit(claim().with(herb("L1", "Y").times("84", 8400).dosed("10g", "每日1剂", "7").line()).build())).singleElement()
                .satisfies(hit -> {
                    assertThat(hit.rule().id()).isEqualTo("herb_over_quantity_upload");
                    assertThat(hit.violatedQuantity()).isEqualByComparingTo("14");
                    assertThat(hit.deductFen()).isEqualTo(1400);
                    assertThat(hit.staff().zh()).contains("处方量70g，上传84g，多传14g");
                });
        assertThat(UPLOADED.audit(claim().with(herb("L1", "Y").times("84", 8400).ordered("42").line()).build())).extracting(Hit::deductFen)
                .containsExactly(4200L);
    }

    @Test
    @Keeps(77)
    void what_was_prescribed_passes_with_a_little_more_and_so_does_what_nobody_can_tell() {
        assertThat(UPLOADED.audit(claim().with(herb("L1", "Y").times("73.5", 8400).dosed("10g", "每日1剂", "7").line()).build())).isEmpty();
        assertThat(UPLOADED.audit(claim().with(herb("L1", "Y").times("99", 8400).dosed("10g", null, "7").line(),
                herb("L2", "Y").times("99", 8400).dosed("适量", "每日1剂", "7").line()).build())).isEmpty();
        assertThat(UPLOADED.audit(claim().with(charge("L1", "Y").times("99", 8400).ordered("1").line()).build())).isEmpty();
    }

    @Test
    void units_nobody_knows_are_refused() {
        assertThatThrownBy(() -> dose(68, Map.of("dose", "2", "dose_unit", "钱"))).hasMessageContaining("dose_units.csv");
        assertThatThrownBy(() -> dose(68, Map.of("dose", "2", "dose_unit", "g", "strength", "5ml/支"))).hasMessageContaining("0.5g/片");
        assertThatThrownBy(() -> dose(68, Map.of("dose", "2", "dose_unit", "g", "strength", "0.5g"))).hasMessageContaining("strength '0.5g'");
        assertThatThrownBy(() -> dose(76, Map.of("dose", "2", "dose_unit", "g", "factor", "x"))).hasMessageContaining("factor 'x'");
    }

    private static AuditLine taken(String single, String frequency) {
        return charge("L1", "X").times("20", 2000).dosed(single, frequency, "7").line();
    }

    private static KnowledgeSnapshot dose(int rule, Map<String, String> params) {
        return knowing(Claims.row(KnowledgeKind.DAILY_DOSE, rule, "X", params));
    }
}
