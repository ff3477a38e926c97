package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.Map;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;

/** A drug or consumable that is used only with a service. */
class CompanionTest {

    @Test
    @Breaks({64, 84})
    void without_the_service_it_needs_the_whole_line_is_found() {
        for (int rule : new int[] {64, 84}) {
            assertThat(knowing(needing(rule, "STAY")).audit(claim().with(line("L1", "C0001", "2026-03-10T08:00:00", "2", 5000),
                    line("L2", "009900000000000", "2026-03-10T08:00:00", "1", 100)).build())).singleElement().satisfies(hit -> {
                        assertThat(hit.lineId()).isEqualTo("L1");
                        assertThat(hit.rule().no()).isEqualTo(rule);
                        assertThat(hit.deductFen()).isEqualTo(5000);
                        assertThat(hit.staff().zh()).contains("手术项目").doesNotContain("{");
                    });
        }
        assertThat(knowing(needing(84, "STAY")).audit(claim().with(line("L1", "C0001", "2026-03-10T08:00:00", "1", 5000),
                line("L2", "003301000000000", "2026-03-10T08:00:00", "1", 100), line("L3", "003301000000000", "2026-03-10T09:00:00", "-1", -100))
                .build())).hasSize(1);
    }

    @Test
    @Keeps({64, 84})
    void with_the_service_in_the_window_it_passes() {
        for (int rule : new int[] {64, 84}) {
            assertThat(knowing(needing(rule, "STAY")).audit(claim().with(line("L1", "C0001", "2026-03-10T08:00:00", "2", 5000),
                    line("L2", "003301000000000", "2026-03-13T08:00:00", "1", 100)).build())).isEmpty();
            assertThat(knowing(needing(rule, "DAY")).audit(claim().with(line("L1", "C0001", "2026-03-10T08:00:00", "2", 5000),
                    line("L2", "003301000000000", "2026-03-11T00:00:00", "1", 100)).build())).hasSize(1);
        }
    }

    @Test
    void a_service_of_an_earlier_claim_of_the_visit_is_enough() {
        assertThat(knowing(needing(84, "STAY")).audit(claim().with(line("L1", "C0001", "2026-03-10T08:00:00", "2", 5000))
                .after(line("H1", "M1", "003301000000000", "2026-03-09T08:00:00", "1", 100)).build())).isEmpty();
        assertThat(knowing(needing(84, "STAY")).audit(claim().with(line("L1", "C0001", "2026-03-10T08:00:00", "2", 5000))
                .after(line("H1", "M0", "003301000000000", "2026-03-09T08:00:00", "1", 100)).build())).hasSize(1);
    }

    private static KnowledgeRow needing(int rule, String window) {
        return row(KnowledgeKind.COMPANION, rule, "C0001", Map.of("needs", "0033*;003205010000000", "needs_name", "手术项目", "window", window),
                "2025-01-01", null, KnowledgeRow.DESIGN);
    }
}
