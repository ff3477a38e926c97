package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerAndVisitTest {

    private static final AuditLine LINE = line("L1", "D", "2026-03-10T10:00:00", "2", 4600);

    @Test
    void a_drug_payable_only_for_work_injury_is_refused_under_employees_insurance() {
        assertThat(knowing(row(KnowledgeKind.INSURANCE_TYPE, 1, "D", Map.of("insurance", "工伤"))).audit(claim().insured("310").with(LINE).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.rule().id()).isEqualTo("drug_work_injury_only");
                    assertThat(hit.resultType()).isEqualTo("VIOL");
                    assertThat(hit.basis()).isEqualTo("official");
                    assertThat(hit.row().lawKey()).isEqualTo(Claims.ART_38_OUT_OF_SCOPE);
                    assertThat(hit.deductFen()).isEqualTo(4600);
                    assertThat(hit.staff().zh()).contains("限工伤保险支付").contains("职工");
                });
    }

    @ParameterizedTest(name = "{1}, insurance {2}, visit {3}: {4}")
    @CsvSource({"1, 工伤, 410, 11, passes", "1, 工伤, 390, 21, VIOL", "1, 工伤, '', 21, SUSP", "2, 生育, 510, 21, passes",
        "2, 生育, 310, 52, passes", "2, 生育, 390, 51, passes", "2, 生育, 310, 21, VIOL"})
    void only_the_named_insurance_pays(int rule, String word, String insutype, String medType, String expected) {
        KnowledgeSnapshot snapshot = knowing(row(KnowledgeKind.INSURANCE_TYPE, rule, "D", Map.of("insurance", word)));

        expect(snapshot, claim().insured(insutype).visit(medType).with(LINE).build(), expected);
    }

    @ParameterizedTest(name = "{0} in visit {1}: {2}")
    @CsvSource({"住院, 21, passes", "住院, 52, passes", "住院, 24, passes", "住院, 11, VIOL", "住院, 13, VIOL", "住院, '', SUSP",
        "急诊或住院, 13, passes", "急诊或住院, 21, passes", "急诊或住院, 41, VIOL", "门诊, 11, passes", "门诊, 21, VIOL"})
    void a_drug_is_paid_only_in_the_visits_it_is_limited_to(String mode, String medType, String expected) {
        expect(knowing(row(KnowledgeKind.VISIT_MODE, 13, "D", Map.of("mode", mode))), claim().visit(medType).with(LINE).build(), expected);
    }

    private static void expect(KnowledgeSnapshot snapshot, AuditClaim claim, String expected) {
        if (expected.equals("passes")) {
            assertThat(snapshot.audit(claim)).isEmpty();
        } else {
            assertThat(snapshot.audit(claim)).extracting(Hit::resultType).containsExactly(expected);
        }
    }
}
