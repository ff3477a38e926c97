package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;

/** Two codes of which one is contained in the other: the contained one is the duplicate. */
class PairTest {

    private static final String MONITORING = "A0001";
    private static final String CONSULTATION = "B0001";

    @Test
    @Breaks({25, 30, 909})
    void the_contained_item_beside_the_one_that_contains_it_is_the_duplicate() {
        for (int rule : new int[] {25, 30, 909}) {
            List<Hit> hits = knowing(pair(rule, "DAY")).audit(claim().with(line("L1", MONITORING, "2026-03-10T08:00:00", "1", 9000),
                    line("L2", CONSULTATION, "2026-03-10T20:00:00", "1", 1500)).build());

            assertThat(hits).singleElement().satisfies(hit -> {
                assertThat(hit.lineId()).isEqualTo("L2");
                assertThat(hit.rule().no()).isEqualTo(rule);
                assertThat(hit.deductFen()).isEqualTo(1500);
                assertThat(hit.relatedLines()).containsExactly("M1/L1");
                assertThat(hit.evidence()).containsEntry("otherCode", MONITORING);
                assertThat(hit.staff().zh()).doesNotContain("{");
                assertThat(hit.staff().en()).contains("on one day").doesNotContain("{");
            });
        }
    }

    @Test
    @Keeps({25, 30, 909})
    void on_another_day_or_alone_or_taken_back_it_passes() {
        for (int rule : new int[] {25, 30, 909}) {
            assertThat(knowing(pair(rule, "DAY")).audit(claim().with(line("L1", MONITORING, "2026-03-10T23:59:59", "1", 9000),
                    line("L2", CONSULTATION, "2026-03-11T00:00:00", "1", 1500)).build())).isEmpty();
            assertThat(knowing(pair(rule, "DAY")).audit(claim().with(line("L2", CONSULTATION, "2026-03-11T00:00:00", "1", 1500)).build())).isEmpty();
            assertThat(knowing(pair(rule, "DAY")).audit(claim().with(line("L1", MONITORING, "2026-03-10T08:00:00", "1", 9000),
                    line("L3", MONITORING, "2026-03-10T09:00:00", "-1", -9000),
                    line("L2", CONSULTATION, "2026-03-10T20:00:00", "1", 1500)).build())).isEmpty();
        }
    }

    @Test
    void the_window_may_be_the_visit_or_running_hours() {
        assertThat(knowing(pair(25, "STAY")).audit(claim().with(line("L1", MONITORING, "2026-03-10T08:00:00", "1", 9000),
                line("L2", CONSULTATION, "2026-03-14T20:00:00", "1", 1500)).build())).hasSize(1);
        assertThat(knowing(pair(25, "ROLLING_12H")).audit(claim().with(line("L1", MONITORING, "2026-03-10T20:00:00", "1", 9000),
                line("L2", CONSULTATION, "2026-03-11T07:59:59", "1", 1500)).build())).hasSize(1);
        assertThat(knowing(pair(25, "ROLLING_12H")).audit(claim().with(line("L1", MONITORING, "2026-03-10T20:00:00", "1", 9000),
                line("L2", CONSULTATION, "2026-03-11T08:00:00", "1", 1500)).build())).isEmpty();
    }

    @Test
    void an_earlier_claim_that_carried_the_container_makes_the_line_of_this_one_the_duplicate() {
        assertThat(knowing(pair(25, "DAY")).audit(claim().with(line("L2", CONSULTATION, "2026-03-10T20:00:00", "1", 1500))
                .after(line("H1", "M0", MONITORING, "2026-03-10T08:00:00", "1", 9000)).build())).singleElement()
                .satisfies(hit -> assertThat(hit.relatedLines()).containsExactly("M0/H1"));
    }

    @Test
    void when_the_duplicate_was_settled_first_its_amount_is_taken_once_from_the_line_that_contains_it() {
        List<Hit> hits = knowing(pair(25, "DAY")).audit(claim().with(line("L1", MONITORING, "2026-03-10T20:00:00", "1", 9000),
                line("L2", MONITORING, "2026-03-10T21:00:00", "1", 9000))
                .after(line("H1", "M0", CONSULTATION, "2026-03-10T08:00:00", "1", 1500)).build());

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.lineId()).isEqualTo("L1");
            assertThat(hit.deductFen()).isEqualTo(1500);
        });
    }

    @Test
    void what_was_found_then_or_taken_back_then_is_not_found_again() {
        assertThat(knowing(pair(25, "DAY")).audit(claim().with(line("L1", MONITORING, "2026-03-10T20:00:00", "1", 9000))
                .after(line("H1", "M0", CONSULTATION, "2026-03-10T08:00:00", "1", 1500),
                        line("H2", "M0", MONITORING, "2026-03-10T08:00:00", "1", 9000)).build())).isEmpty();
        assertThat(knowing(pair(25, "DAY")).audit(claim().with(line("L1", MONITORING, "2026-03-10T20:00:00", "1", 9000))
                .after(line("H1", "M0", CONSULTATION, "2026-03-10T08:00:00", "1", 1500),
                        line("H2", "M0", CONSULTATION, "2026-03-10T09:00:00", "-1", -1500)).build())).isEmpty();
    }

    private static KnowledgeRow pair(int rule, String window) {
        return row(KnowledgeKind.PAIR, rule, MONITORING, Map.of("other_code", CONSULTATION, "duplicate_code", CONSULTATION, "window", window),
                "2025-01-01", null, KnowledgeRow.DESIGN);
    }
}
