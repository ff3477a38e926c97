package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of the published sheets, once under each rule they serve. */
class PublishedLimitsTest {

    private static final AuditLine LINE = line("L1", "X", "2026-03-10T10:00:00", "2", 4600);

    @ParameterizedTest(name = "rule {0}: {1}")
    @CsvSource({"6, 新生儿", "7, 儿童", "18, 新生儿", "19, 儿童", "29, 50岁以下", "32, 新生儿", "33, 儿童", "65, 儿童", "80, 儿童", "66, 18岁以下"})
    @Breaks({6, 7, 18, 19, 29, 32, 33, 65, 66, 80})
    void a_code_meant_for_another_age_is_found(int rule, String age) {
        found(rule, KnowledgeKind.AGE, Map.of("age", age), claim().born("1960-03-10").with(LINE).build());
    }

    @ParameterizedTest(name = "rule {0}: {1}, born {2}")
    @CsvSource({"6, 新生儿, 2026-02-10", "7, 儿童, 2008-03-11", "18, 新生儿, 2026-02-10", "19, 儿童, 2008-03-11", "29, 50岁以下, 1975-03-11",
        "32, 新生儿, 2026-02-10", "33, 儿童, 2008-03-11", "65, 儿童, 2008-03-11", "80, 儿童, 2008-03-11", "66, ≥18岁, 2008-03-10"})
    @Keeps({6, 7, 18, 19, 29, 32, 33, 65, 66, 80})
    void on_the_last_day_of_the_age_it_passes(int rule, String age, String birth) {
        kept(rule, KnowledgeKind.AGE, Map.of("age", age), claim().born(birth).with(LINE).build());
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"67", "81", "87"})
    @Breaks({67, 81, 87})
    void a_code_for_women_charged_to_a_man_is_found(int rule) {
        found(rule, KnowledgeKind.SEX, Map.of("sex", "女"), claim().sex("1").with(LINE).build());
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"67", "81", "87"})
    @Keeps({67, 81, 87})
    void a_code_for_women_charged_to_a_woman_passes(int rule) {
        kept(rule, KnowledgeKind.SEX, Map.of("sex", "女"), claim().sex("2").with(LINE).build());
    }

    @ParameterizedTest(name = "rule {0}: {1}")
    @CsvSource({"1, 工伤", "16, 工伤", "2, 生育", "17, 生育"})
    @Breaks({1, 2, 16, 17})
    void what_another_insurance_pays_is_found(int rule, String word) {
        found(rule, KnowledgeKind.INSURANCE_TYPE, Map.of("insurance", word), claim().insured("310").with(LINE).build());
    }

    @ParameterizedTest(name = "rule {0}: {1} under {2}")
    @CsvSource({"1, 工伤, 410", "16, 工伤, 410", "2, 生育, 510", "17, 生育, 510"})
    @Keeps({1, 2, 16, 17})
    void under_the_insurance_that_pays_it_passes(int rule, String word, String insutype) {
        kept(rule, KnowledgeKind.INSURANCE_TYPE, Map.of("insurance", word), claim().insured(insutype).with(LINE).build());
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"13", "22"})
    @Breaks({13, 22})
    void what_is_paid_for_inpatients_only_is_found_in_an_outpatient_visit(int rule) {
        found(rule, KnowledgeKind.VISIT_MODE, Map.of("mode", "住院"), claim().visit("11").with(LINE).build());
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"13", "22"})
    @Keeps({13, 22})
    void what_is_paid_for_inpatients_only_passes_in_a_stay(int rule) {
        kept(rule, KnowledgeKind.VISIT_MODE, Map.of("mode", "住院"), claim().visit("21").with(LINE).build());
    }

    private static void found(int rule, KnowledgeKind kind, Map<String, String> params, AuditClaim claim) {
        List<Hit> hits = knowing(row(kind, rule, "X", params)).audit(claim);

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.rule().no()).isEqualTo(rule);
            assertThat(hit.row().lawKey()).isEqualTo(Claims.ART_38_OUT_OF_SCOPE);
            assertThat(hit.deductFen()).isEqualTo(4600);
            assertThat(hit.staff().zh() + hit.staff().en() + hit.patient().zh() + hit.patient().en()).doesNotContain("{");
        });
    }

    private static void kept(int rule, KnowledgeKind kind, Map<String, String> params, AuditClaim claim) {
        assertThat(knowing(row(kind, rule, "X", params)).audit(claim)).isEmpty();
    }
}
