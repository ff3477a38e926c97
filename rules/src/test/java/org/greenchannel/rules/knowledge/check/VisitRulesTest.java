package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.HashMap;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Demands on the visit as such and on the visits before it. */
class VisitRulesTest {

    @Test
    @Breaks(49)
    void a_readmission_on_day_14_is_suspected_of_a_split_stay() {
        assertThat(knowing(readmission()).audit(readmitted("2026-03-15T08:00:00", null))).singleElement().satisfies(hit -> {
            assertThat(hit.rule().no()).isEqualTo(49);
            assertThat(hit.resultType()).isEqualTo("SUSP");
            assertThat(hit.lineId()).isNull();
            assertThat(hit.evidence()).containsEntry("visit", "M0");
            assertThat(hit.staff().zh()).contains("间隔14天").doesNotContain("{");
            assertThat(hit.staff().en()).contains("14 days before");
        });
    }

    @Test
    @Keeps(49)
    void on_day_15_or_with_a_compliant_referral_on_day_10_it_passes() {
        assertThat(knowing(readmission()).audit(readmitted("2026-03-16T08:00:00", null))).isEmpty();
        assertThat(knowing(readmission()).audit(readmitted("2026-03-11T08:00:00", null))).hasSize(1);
        assertThat(knowing(readmission()).audit(readmitted("2026-03-11T08:00:00", "ZZ20260310-0007"))).isEmpty();
    }

    @Test
    void another_institution_an_outpatient_visit_a_planned_course_or_a_stay_not_ended_is_no_split() {
        KnowledgeRow row = readmission();

        assertThat(knowing(row).audit(inpatient("2026-03-11T08:00:00").afterVisit("M0", "H2", "21", "2026-02-20T08:00:00", "2026-03-01T10:00:00").build()))
                .isEmpty();
        assertThat(knowing(row).audit(inpatient("2026-03-11T08:00:00").afterVisit("M0", "H1", "11", "2026-03-01T08:00:00", "2026-03-01T10:00:00").build()))
                .isEmpty();
        assertThat(knowing(row).audit(inpatient("2026-03-11T08:00:00").afterVisit("M0", "H1", "21", "2026-02-20T08:00:00", null).build())).isEmpty();
        assertThat(knowing(row).audit(inpatient("2026-03-11T08:00:00").diagnosed("Z51.1", "C34.9")
                .afterVisit("M0", "H1", "21", "2026-02-20T08:00:00", "2026-03-01T10:00:00").build())).isEmpty();
        assertThat(knowing(row).audit(claim().visit("11").stay("2026-03-11T08:00:00", null)
                .afterVisit("M0", "H1", "21", "2026-02-20T08:00:00", "2026-03-01T10:00:00").build())).isEmpty();
    }

    @Test
    @Breaks({50, 51, 52})
    void one_visit_too_many_within_the_days_is_found() {
        for (int rule : new int[] {50, 51, 52}) {
            assertThat(knowing(count(rule)).audit(third(rule, "2026-02-10T23:00:00"))).singleElement().satisfies(hit -> {
                assertThat(hit.rule().no()).isEqualTo(rule);
                assertThat(hit.evidence()).containsEntry("excess", "1").containsEntry("visits", "V1 V2");
                assertThat(hit.staff().zh()).contains("29天内2次").contains("3次");
            });
        }
    }

    @Test
    @Keeps({50, 51, 52})
    void a_visit_before_the_window_does_not_count() {
        for (int rule : new int[] {50, 51, 52}) {
            assertThat(knowing(count(rule)).audit(third(rule, "2026-02-09T23:00:00"))).isEmpty();
        }
    }

    @Test
    @Breaks(53)
    void a_stay_for_a_cold_with_nothing_but_drugs_and_tests_is_found() {
        assertThat(knowing(admission()).audit(cold().with(line("L1", "002501", "2026-03-10T08:00:00", "1", 100)).build())).singleElement()
                .satisfies(hit -> {
                    assertThat(hit.rule().no()).isEqualTo(53);
                    assertThat(hit.staff().zh()).contains("J00").doesNotContain("{");
                });
    }

    @Test
    void a_main_diagnosis_without_a_code_is_no_cold() {
        assertThat(knowing(admission()).audit(inpatient("2026-03-09T08:00:00").diagnosed(null, "J00").build())).isEmpty();
    }

    @Test
    @Keeps(53)
    void an_operation_another_charge_a_longer_stay_another_age_or_an_outpatient_visit_speaks_for_the_patient() {
        assertThat(knowing(admission()).audit(cold().operated("21.0", null).build())).isEmpty();
        assertThat(knowing(admission()).audit(cold().with(line("L1", "003301", "2026-03-10T08:00:00", "1", 100)).build())).isEmpty();
        assertThat(knowing(admission()).audit(cold().stay("2026-03-01T08:00:00", "2026-03-09T08:00:00").build())).isEmpty();
        assertThat(knowing(admission()).audit(cold().born("1950-01-01").build())).isEmpty();
        assertThat(knowing(admission()).audit(cold().visit("11").build())).isEmpty();
        assertThat(knowing(admission()).audit(claim().visit("21").stay("2026-03-05T08:00:00", "2026-03-09T08:00:00").diagnosed("J18.9", "J00").build())).isEmpty();
    }

    @ParameterizedTest(name = "given at {0}")
    @CsvSource({"2026-03-10T07:59:59", "2026-03-11T10:00:01", "2026-03-12T08:00:00"})
    @Breaks(44)
    void an_antibiotic_outside_the_window_around_the_operation_is_found(String at) {
        assertThat(knowing(around()).audit(claim().diagnosed("K40.9").operated("53.0", "2026-03-10T10:00:00").with(line("L1", "X", at, "1", 900)).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.rule().no()).isEqualTo(44);
                    assertThat(hit.deductFen()).isEqualTo(900);
                    assertThat(hit.staff().zh()).contains("术前2小时至术后24小时").doesNotContain("{");
                });
    }

    @ParameterizedTest(name = "given at {0}")
    @CsvSource({"2026-03-10T08:00:00", "2026-03-10T10:00:00", "2026-03-11T10:00:00"})
    @Keeps(44)
    void inside_the_window_it_passes(String at) {
        assertThat(knowing(around()).audit(claim().operated("53.0", "2026-03-10T10:00:00").with(line("L1", "X", at, "1", 900)).build())).isEmpty();
    }

    @Test
    void without_such_an_operation_or_with_an_infection_it_is_not_judged_and_without_a_time_only_suspected() {
        AuditClaim infected = claim().diagnosed("K40.9", "J15.9").operated("53.0", "2026-03-10T10:00:00")
                .with(line("L1", "X", "2026-03-14T08:00:00", "1", 900)).build();

        assertThat(knowing(around()).audit(infected)).isEmpty();
        assertThat(knowing(around()).audit(claim().operated("13.4", "2026-03-10T10:00:00").with(line("L1", "X", "2026-03-14T08:00:00", "1", 900)).build()))
                .isEmpty();
        assertThat(knowing(around()).audit(claim().with(line("L1", "X", "2026-03-14T08:00:00", "1", 900)).build())).isEmpty();
        assertThat(knowing(around()).audit(claim().operated("53.0", null).with(line("L1", "X", "2026-03-14T08:00:00", "1", 900)).build()))
                .singleElement().satisfies(hit -> assertThat(hit.evidence()).containsEntry("cannotJudge", "true"));
    }

    private static Claims inpatient(String begin) {
        return claim().visit("21").stay(begin, null);
    }

    private static AuditClaim readmitted(String begin, String referral) {
        return inpatient(begin).referred(referral).afterVisit("M0", "H1", "21", "2026-02-20T08:00:00", "2026-03-01T10:00:00").build();
    }

    private static AuditClaim third(int rule, String first) {
        String type = rule == 50 ? "11" : rule == 51 ? "41" : "21";
        return claim().visit(type).stay("2026-03-10T08:00:00", null).afterVisit("V1", "H1", type, first, first)
                .afterVisit("V2", "H2", type, "2026-03-10T07:00:00", null).afterVisit("V3", "H1", "13", "2026-03-01T07:00:00", null).build();
    }

    private static Claims cold() {
        return claim().visit("21").stay("2026-03-05T08:00:00", "2026-03-09T08:00:00").diagnosed("J00");
    }

    private static KnowledgeRow readmission() {
        return design(KnowledgeKind.READMISSION, 49, "*", Map.of("gap_days", "15", "visits", "住院", "except_diagnoses", "恶性肿瘤维持治疗;透析"));
    }

    private static KnowledgeRow count(int rule) {
        Map<String, String> params = new HashMap<>(Map.of("limit", "2", "days", "29"));
        params.put("visits", rule == 50 ? "门诊" : rule == 51 ? "购药" : "住院");
        return design(KnowledgeKind.VISIT_COUNT, rule, "*", params);
    }

    private static KnowledgeRow admission() {
        return design(KnowledgeKind.ADMISSION, 53, "J00", Map.of("visits", "住院", "only", "101;0025*", "age", "18-64岁", "max_days", "7"));
    }

    private static KnowledgeRow around() {
        return design(KnowledgeKind.AROUND_OPERATION, 44, "X", Map.of("hours_before", "2", "hours_after", "24", "operations", "53;85.2",
                "except_diagnoses", "感染"));
    }

    private static KnowledgeRow design(KnowledgeKind kind, int rule, String code, Map<String, String> params) {
        return row(kind, rule, code, params, "2025-01-01", null, KnowledgeRow.DESIGN);
    }
}
