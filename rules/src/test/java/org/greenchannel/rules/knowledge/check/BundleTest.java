package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.junit.jupiter.api.Test;

/** A bundle charged in its parts. */
class BundleTest {

    @Test
    @Breaks(26)
    void all_parts_on_one_day_are_a_split_bundle_and_what_they_cost_more_is_deducted() {
        List<Hit> hits = knowing(bundle("30")).audit(parts("2026-03-10T08:00:00", "2026-03-10T09:00:00", "2026-03-10T10:00:00"));

        assertThat(hits).allSatisfy(hit -> {
            assertThat(hit.rule().no()).isEqualTo(26);
            assertThat(hit.resultType()).isEqualTo("SUSP");
            assertThat(hit.staff().en()).contains("3 parts").doesNotContain("{");
            assertThat(hit.relatedLines()).hasSize(2);
        });
        assertThat(hits.stream().mapToLong(Hit::deductFen).sum()).isEqualTo(4500 - 3000);
    }

    @Test
    @Keeps(26)
    void with_a_part_missing_or_on_another_day_or_cheaper_than_the_bundle_it_passes() {
        assertThat(knowing(bundle("30")).audit(parts("2026-03-10T08:00:00", "2026-03-10T09:00:00", "2026-03-11T00:00:00"))).isEmpty();
        assertThat(knowing(bundle("30")).audit(claim().with(line("L1", "P0001", "2026-03-10T08:00:00", "1", 1500),
                line("L2", "P0002", "2026-03-10T08:00:00", "1", 1500)).build())).isEmpty();
        assertThat(knowing(bundle("45")).audit(parts("2026-03-10T08:00:00", "2026-03-10T09:00:00", "2026-03-10T10:00:00"))).isEmpty();
        assertThat(knowing(bundle("44.99")).audit(parts("2026-03-10T08:00:00", "2026-03-10T09:00:00", "2026-03-10T10:00:00")))
                .singleElement().satisfies(hit -> assertThat(hit.deductFen()).isEqualTo(1));
    }

    @Test
    void where_nobody_says_what_the_bundle_costs_nothing_is_deducted() {
        assertThat(knowing(bundle(null)).audit(parts("2026-03-10T08:00:00", "2026-03-10T09:00:00", "2026-03-10T10:00:00"))).singleElement()
                .satisfies(hit -> {
                    assertThat(hit.lineId()).isEqualTo("L1");
                    assertThat(hit.deductFen()).isZero();
                });
    }

    private static AuditClaim parts(String first, String second, String third) {
        return claim().with(line("L1", "P0001", first, "1", 1500), line("L2", "P0002", second, "1", 1500), line("L3", "P0003", third, "1", 1500)).build();
    }

    private static KnowledgeRow bundle(String price) {
        Map<String, String> params = new HashMap<>(Map.of("parts", "P0002;P0003", "window", "DAY", "bundle_name", "肝功能组合"));
        if (price != null) {
            params.put("price", price);
        }
        return row(KnowledgeKind.BUNDLE, 26, "P0001", params, "2025-01-01", null, KnowledgeRow.DESIGN);
    }
}
