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

/** Limits by place, department, doctor, disease and kind of visit. */
class WhoMayTest {

    private static final AuditLine LINE = charge("L1", "X").times("2", 4600).line();

    @ParameterizedTest(name = "rule {0}: {1} at hosp_lv {2}")
    @CsvSource({"12, 二级, 08", "12, 二级, 11", "24, 二级, 10", "24, 三级, 05", "12, 一级, 11"})
    @Breaks({12, 24})
    void what_asks_for_a_higher_level_is_found(int rule, String level, String hospLv) {
        assertThat(byLevel(rule, level).audit(claim().level(hospLv).with(LINE).build())).singleElement().satisfies(hit -> {
            assertThat(hit.rule().no()).isEqualTo(rule);
            assertThat(hit.resultType()).isEqualTo("VIOL");
            assertThat(hit.deductFen()).isEqualTo(4600);
            assertThat(hit.staff().zh()).contains("限" + level + "及以上医疗机构").doesNotContain("{");
            assertThat(hit.row().lawKey()).isEqualTo(Claims.ART_38_OUT_OF_SCOPE);
        });
    }

    @ParameterizedTest(name = "rule {0}: {1} at hosp_lv {2}")
    @CsvSource({"12, 二级, 05", "12, 二级, 07", "12, 二级, 04", "24, 三级, 01", "24, 一级, 10", "12, 未定级, 11"})
    @Keeps({12, 24})
    void at_that_level_or_above_it_passes(int rule, String level, String hospLv) {
        assertThat(byLevel(rule, level).audit(claim().level(hospLv).with(LINE).build())).isEmpty();
    }

    @ParameterizedTest(name = "hosp_lv {0}")
    @CsvSource({"''", "99"})
    void a_level_nobody_knows_makes_it_a_suspicion(String hospLv) {
        assertThat(byLevel(12, "二级").audit(claim().level(hospLv).with(LINE).build())).extracting(Hit::resultType).containsExactly("SUSP");
    }

    @ParameterizedTest(name = "rule {0} in {1}")
    @CsvSource({"21, A04", "21, A2", "21, A210", "85, A04"})
    @Breaks({21, 85})
    void a_charge_by_another_department_is_found(int rule, String department) {
        assertThat(byDepartment(rule).audit(claim().with(charge("L1", "X").by(department, "D1").line()).build())).singleElement()
                .satisfies(hit -> {
                    assertThat(hit.rule().no()).isEqualTo(rule);
                    assertThat(hit.resultType()).isEqualTo(rule == 85 ? "SUSP" : "VIOL");
                    assertThat(hit.staff().zh()).contains("康复医学科、中医科");
                    assertThat(hit.staff().en()).contains("rehabilitation medicine or Chinese medicine");
                });
    }

    @ParameterizedTest(name = "rule {0} in {1}")
    @CsvSource({"21, A21", "21, A21.01", "85, A50", "85, A50.02"})
    @Keeps({21, 85})
    void a_charge_by_that_department_or_one_below_it_passes(int rule, String department) {
        assertThat(byDepartment(rule).audit(claim().with(charge("L1", "X").by(department, "D1").line()).build())).isEmpty();
    }

    @Test
    void where_the_line_names_no_department_that_of_the_visit_counts() {
        assertThat(byDepartment(21).audit(claim().with(charge("L1", "X").by("", "D1").line()).build())).extracting(hit -> hit.evidence().get("actual"))
                .containsExactly("内科");
    }

    @Test
    @Breaks(11)
    void a_drug_of_another_disease_is_found_in_a_visit_settled_under_a_chronic_disease() {
        assertThat(tied().audit(claim().visit("14").disease("M01600").with(LINE).build())).singleElement().satisfies(hit -> {
            assertThat(hit.rule().id()).isEqualTo("drug_disease_scope");
            assertThat(hit.resultType()).isEqualTo("VIOL");
            assertThat(hit.staff().zh()).isEqualTo("项目X限病种M03900、M03901支付，本次结算病种为M01600。");
        });
        assertThat(tied().audit(claim().visit("14").with(LINE).build())).extracting(Hit::resultType).containsExactly("SUSP");
    }

    @Test
    @Keeps(11)
    void under_its_own_disease_or_in_an_ordinary_visit_the_drug_passes() {
        assertThat(tied().audit(claim().visit("14").disease("M03901").with(LINE).build())).isEmpty();
        assertThat(tied().audit(claim().visit("11").disease("M01600").with(LINE).build())).isEmpty();
    }

    @Test
    @Breaks(47)
    void a_psychotropic_drug_is_found_in_an_internet_visit() {
        assertThat(banned().audit(claim().online().with(LINE).build())).singleElement().satisfies(hit -> {
            assertThat(hit.rule().id()).isEqualTo("internet_hospital_scope");
            assertThat(hit.deductFen()).isEqualTo(4600);
            assertThat(hit.staff().zh()).isEqualTo("项目X属精神药品，互联网诊疗不得开具精神药品，基金不予支付。");
            assertThat(hit.staff().en()).contains("no psychotropic drugs in internet visits");
        });
    }

    @Test
    @Keeps(47)
    void face_to_face_the_same_drug_passes() {
        assertThat(banned().audit(claim().with(LINE).build())).isEmpty();
    }

    @Test
    @Breaks(45)
    void an_antibiotic_above_the_doctors_right_is_found() {
        assertThat(graded("特殊使用级").audit(claim().doctor("D1", true, 2).with(LINE).build())).singleElement().satisfies(hit -> {
            assertThat(hit.rule().id()).isEqualTo("antibiotic_grade");
            assertThat(hit.staff().zh()).isEqualTo("项目X属特殊使用级抗菌药物，开方医师的处方权为限制使用级。");
            assertThat(hit.evidence()).containsEntry("doctor", "D1");
        });
        assertThat(graded("非限制使用级").audit(claim().doctor("D1", true, 0).with(LINE).build())).extracting(hit -> hit.staff().zh())
                .containsExactly("项目X属非限制使用级抗菌药物，开方医师的处方权为无抗菌药物处方权。");
    }

    @Test
    @Keeps(45)
    void within_the_doctors_right_it_passes_and_a_doctor_nobody_knows_is_no_finding() {
        assertThat(graded("限制使用级").audit(claim().doctor("D1", true, 2).with(LINE).build())).isEmpty();
        assertThat(graded("特殊使用级").audit(claim().doctor("D9", true, 0).with(LINE).build())).isEmpty();
    }

    @Test
    void words_that_no_table_has_are_refused_with_the_table_to_look_at() {
        assertThatThrownBy(() -> byLevel(12, "甲级")).hasMessageContaining("level '甲级'").hasMessageContaining("hospital_levels.csv");
        assertThatThrownBy(() -> graded("高级")).hasMessageContaining("antibiotic_grades.csv");
        assertThatThrownBy(() -> know(KnowledgeKind.DEPARTMENT, 21, Map.of("departments", "康复医学科;;内科"))).hasMessageContaining("departments.csv");
        assertThatThrownBy(() -> know(KnowledgeKind.ONLINE_BAN, 47, Map.of("class", "抗生素"))).hasMessageContaining("online_bans.csv");
        assertThatThrownBy(() -> know(KnowledgeKind.DISEASE_SCOPE, 11, Map.of("diseases", "高血压", "med_types", "14"))).hasMessageContaining("M03900");
    }

    private static KnowledgeSnapshot byLevel(int rule, String level) {
        return know(KnowledgeKind.INSTITUTION_LEVEL, rule, Map.of("level", level));
    }

    private static KnowledgeSnapshot byDepartment(int rule) {
        return know(KnowledgeKind.DEPARTMENT, rule, Map.of("departments", "康复医学科;中医科"));
    }

    private static KnowledgeSnapshot tied() {
        return know(KnowledgeKind.DISEASE_SCOPE, 11, Map.of("diseases", "M03900;M03901", "med_types", "14"));
    }

    private static KnowledgeSnapshot banned() {
        return know(KnowledgeKind.ONLINE_BAN, 47, Map.of("class", "精神药品"));
    }

    private static KnowledgeSnapshot graded(String grade) {
        return know(KnowledgeKind.ANTIBIOTIC_GRADE, 45, Map.of("grade", grade));
    }

    private static KnowledgeSnapshot know(KnowledgeKind kind, int rule, Map<String, String> params) {
        return knowing(Claims.row(kind, rule, "X", params));
    }
}
