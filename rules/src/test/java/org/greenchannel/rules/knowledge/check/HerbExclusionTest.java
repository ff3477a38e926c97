package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.check.Charge.herb;

import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;

class HerbExclusionTest {

    private static final KnowledgeSnapshot LISTED = knowing(row(4, "CLOVE", "单方"), row(4, "GINGER", "单方"), row(3, "EJIAO", "单复方"));

    @Test
    @Breaks(3)
    void a_piece_that_is_never_payable_is_found_in_a_formula_too() {
        assertThat(audit(herb("L1", "EJIAO").rx("R1").times("10", 8000).line(), herb("L2", "LICORICE").rx("R1").line()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.lineId()).isEqualTo("L1");
                    assertThat(hit.rule().id()).isEqualTo("herb_never_payable");
                    assertThat(hit.resultType()).isEqualTo("VIOL");
                    assertThat(hit.row().lawKey()).isEqualTo(Claims.ART_38_OUT_OF_SCOPE);
                    assertThat(hit.deductFen()).isEqualTo(8000);
                    assertThat(hit.staff().zh()).isEqualTo("项目EJIAO单方、复方均不予支付，本次纳入了基金结算，基金不予支付。");
                });
    }

    @Test
    @Keeps({3, 4})
    void a_piece_on_no_list_passes_and_so_does_a_listed_one_beside_it() {
        assertThat(audit(herb("L1", "CLOVE").rx("R1").line(), herb("L2", "LICORICE").rx("R1").line())).isEmpty();
        assertThat(audit(herb("L1", "LICORICE").rx("R1").line())).isEmpty();
    }

    @Test
    @Breaks(4)
    void a_listed_piece_alone_on_its_prescription_is_found() {
        assertThat(audit(herb("L1", "CLOVE").rx("R1").line(), herb("L2", "LICORICE").rx("R2").line())).singleElement().satisfies(hit -> {
            assertThat(hit.lineId()).isEqualTo("L1");
            assertThat(hit.rule().id()).isEqualTo("herb_single_not_payable");
            assertThat(hit.staff().zh()).isEqualTo("项目CLOVE单方使用不予支付，本次单独使用，基金不予支付。");
            assertThat(hit.staff().en()).isEqualTo("项目CLOVE is not paid when used alone; this time: used alone. The fund does not pay.");
        });
    }

    @Test
    void a_formula_of_listed_pieces_only_is_found_whole() {
        assertThat(audit(herb("L1", "CLOVE").rx("R1").line(), herb("L2", "GINGER").rx("R1").line())).extracting(Hit::lineId)
                .containsExactly("L1", "L2");
    }

    @Test
    void without_a_prescription_number_the_pieces_of_one_day_are_one_formula() {
        assertThat(audit(herb("L1", "CLOVE").line(), herb("L2", "LICORICE").on("2026-03-10T18:00:00").line())).isEmpty();
        assertThat(audit(herb("L1", "CLOVE").line(), herb("L2", "LICORICE").on("2026-03-11").line())).extracting(Hit::lineId).containsExactly("L1");
        assertThat(audit(herb("L1", "CLOVE").line(), herb("L2", "LICORICE").rx("R1").line())).hasSize(1);
    }

    @Test
    void a_partner_that_was_taken_back_is_no_partner() {
        assertThat(audit(herb("L1", "CLOVE").rx("R1").line(), herb("L2", "LICORICE").rx("R1").line(),
                herb("L3", "LICORICE").rx("R1").on("2026-03-10T10:00:00").times("-1", -1000).line())).extracting(Hit::lineId).containsExactly("L1");
    }

    @Test
    void a_drug_or_an_item_on_the_same_sheet_does_not_make_a_formula() {
        assertThat(audit(herb("L1", "CLOVE").rx("R1").line(), Charge.charge("L2", "TABLETS").rx("R1").line())).hasSize(1);
    }

    @Test
    void a_piece_declared_as_used_alone_beside_others_can_only_be_suspected() {
        assertThat(audit(herb("L1", "CLOVE").rx("R1").way("1").line(), herb("L2", "LICORICE").rx("R1").line()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.resultType()).isEqualTo("SUSP");
                    assertThat(hit.evidence()).containsEntry("cannotJudge", "true");
                });
        assertThat(audit(herb("L1", "CLOVE").rx("R1").way("2").line(), herb("L2", "LICORICE").rx("R1").line())).isEmpty();
    }

    @Test
    void another_word_for_the_use_is_refused() {
        assertThatThrownBy(() -> knowing(row(4, "CLOVE", "随便"))).hasMessageContaining("use '随便'").hasMessageContaining("单复方, 单方");
    }

    private static List<Hit> audit(AuditLine... lines) {
        return LISTED.audit(claim().with(lines).build());
    }

    private static KnowledgeRow row(int rule, String code, String use) {
        return Claims.row(KnowledgeKind.HERB_EXCLUSION, rule, code, Map.of("use", use));
    }
}
