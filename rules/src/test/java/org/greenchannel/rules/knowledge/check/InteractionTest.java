package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.LineDetail;
import org.junit.jupiter.api.Test;

/** Two codes that harm each other, one row for both directions. */
class InteractionTest {

    private static final String WARFARIN = "D0001";
    private static final String ASPIRIN = "D0002";

    @Test
    @Breaks({74, 75})
    void whichever_comes_second_is_found_once() {
        for (int rule : new int[] {74, 75}) {
            assertThat(knowing(bad(rule, "PRESCRIPTION")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T08:00:00", "R1"),
                    drug("L2", "M1", ASPIRIN, "2026-03-10T09:00:00", "R1")).build())).singleElement().satisfies(hit -> {
                        assertThat(hit.lineId()).isEqualTo("L2");
                        assertThat(hit.rule().no()).isEqualTo(rule);
                        assertThat(hit.resultType()).isEqualTo("SUSP");
                        assertThat(hit.relatedLines()).containsExactly("M1/L1");
                        assertThat(hit.staff().zh()).contains("项目" + WARFARIN).doesNotContain("{");
                    });
            assertThat(knowing(bad(rule, "PRESCRIPTION")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T09:00:00", "R1"),
                    drug("L2", "M1", ASPIRIN, "2026-03-10T08:00:00", "R1")).build())).extracting("lineId").containsExactly("L1");
            assertThat(knowing(bad(rule, "PRESCRIPTION")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T09:00:00", "R1"),
                    drug("L1b", "M1", ASPIRIN, "2026-03-10T09:00:00", "R1")).build())).hasSize(1);
        }
    }

    @Test
    @Keeps({74, 75})
    void on_two_prescriptions_or_alone_or_taken_back_they_pass() {
        for (int rule : new int[] {74, 75}) {
            assertThat(knowing(bad(rule, "PRESCRIPTION")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T08:00:00", "R1"),
                    drug("L2", "M1", ASPIRIN, "2026-03-10T08:00:00", "R2")).build())).isEmpty();
            assertThat(knowing(bad(rule, "PRESCRIPTION")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T08:00:00", "R1")).build())).isEmpty();
            assertThat(knowing(bad(rule, "DAY")).audit(claim().with(line("L1", WARFARIN, "2026-03-10T08:00:00", "1", 100),
                    line("L2", WARFARIN, "2026-03-10T08:30:00", "-1", -100), line("L3", ASPIRIN, "2026-03-10T09:00:00", "1", 100)).build())).isEmpty();
        }
    }

    @Test
    void without_prescription_numbers_one_day_of_one_visit_stands_for_the_prescription() {
        assertThat(knowing(bad(74, "PRESCRIPTION")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T08:00:00", null),
                drug("L2", "M1", ASPIRIN, "2026-03-10T09:00:00", null)).build())).hasSize(1);
        assertThat(knowing(bad(74, "PRESCRIPTION")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T08:00:00", null),
                drug("L2", "M1", ASPIRIN, "2026-03-11T09:00:00", null)).build())).isEmpty();
    }

    @Test
    void an_earlier_claim_counts_where_the_window_reaches_it() {
        AuditLine before = drug("H1", "M0", ASPIRIN, "2026-03-05T08:00:00", "R0");

        assertThat(knowing(bad(74, "ROLLING_240H")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T08:00:00", "R1")).after(before).build()))
                .singleElement().satisfies(hit -> assertThat(hit.relatedLines()).containsExactly("M0/H1"));
        assertThat(knowing(bad(74, "ROLLING_24H")).audit(claim().with(drug("L1", "M1", WARFARIN, "2026-03-10T08:00:00", "R1")).after(before).build()))
                .isEmpty();
    }

    private static AuditLine drug(String id, String visit, String code, String at, String prescription) {
        return new AuditLine(id, visit, LocalDateTime.parse(at), code, "药品" + code, "101", BigDecimal.ONE, null, 1000, "A03", "D1",
                new LineDetail(prescription, null, null, null, null, null, List.of()));
    }

    private static KnowledgeRow bad(int rule, String window) {
        return row(KnowledgeKind.INTERACTION, rule, WARFARIN, Map.of("other_code", ASPIRIN, "window", window), "2025-01-01", null, KnowledgeRow.DESIGN);
    }
}
