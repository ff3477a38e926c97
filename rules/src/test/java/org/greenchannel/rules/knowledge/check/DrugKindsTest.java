package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.check.Charge.charge;

import java.util.Map;
import java.util.stream.IntStream;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;

class DrugKindsTest {

    private static final KnowledgeSnapshot FIVE = knowing(row("*", "5"));

    @Test
    @Breaks(46)
    void the_sixth_drug_of_a_prescription_is_the_excess() {
        assertThat(FIVE.audit(claim().with(sheet("R1", 6)).build())).singleElement().satisfies(hit -> {
            assertThat(hit.lineId()).isEqualTo("R1-6");
            assertThat(hit.rule().id()).isEqualTo("drug_kinds_exceed");
            assertThat(hit.deductFen()).isEqualTo(1000);
            assertThat(hit.evidence()).containsEntry("prescription", "R1");
            assertThat(hit.relatedLines()).hasSize(5);
            assertThat(hit.staff().zh()).isEqualTo("一张处方限5种药品，实际6种，超出1种。");
        });
    }

    @Test
    @Keeps(46)
    void five_drugs_on_each_of_two_prescriptions_pass() {
        assertThat(FIVE.audit(claim().with(sheet("R1", 5)).with(sheet("R2", 5)).build())).isEmpty();
    }

    @Test
    void the_same_drug_twice_is_one_kind_and_herbs_are_not_counted() {
        assertThat(FIVE.audit(claim().with(sheet("R1", 5)).with(charge("L9", "DRUG1").rx("R1").line(), Charge.herb("L8", "CLOVE").rx("R1").line())
                .build())).isEmpty();
    }

    @Test
    void a_drug_that_was_taken_back_is_not_counted() {
        assertThat(FIVE.audit(claim().with(sheet("R1", 6)).with(charge("L9", "DRUG3").rx("R1").on("2026-03-10T20:00:00").times("-1", -1000).line())
                .build())).isEmpty();
    }

    @Test
    void orders_of_a_stay_and_lines_without_a_prescription_are_not_counted() {
        assertThat(FIVE.audit(claim().visit("21").with(sheet("R1", 9)).build())).isEmpty();
        assertThat(FIVE.audit(claim().with(sheet(null, 9)).build())).isEmpty();
    }

    @Test
    void the_row_speaks_of_every_claim() {
        assertThatThrownBy(() -> knowing(row("X", "5"))).hasMessageContaining("*");
        assertThatThrownBy(() -> knowing(row("*", "0"))).hasMessageContaining("limit '0'").hasMessageContaining("from 1 to 99");
        assertThat(FIVE.audit(claim().with(sheet("R1", 7)).build())).extracting(Hit::lineId).containsExactly("R1-6", "R1-7");
    }

    private static AuditLine[] sheet(String prescription, int drugs) {
        return IntStream.rangeClosed(1, drugs).mapToObj(i -> charge(prescription + "-" + i, "DRUG" + i).rx(prescription).line()).toArray(AuditLine[]::new);
    }

    private static KnowledgeRow row(String code, String limit) {
        return Claims.row(KnowledgeKind.DRUG_KINDS, 46, code, Map.of("limit", limit, "list_type", "101", "med_types", "11;13"));
    }
}
