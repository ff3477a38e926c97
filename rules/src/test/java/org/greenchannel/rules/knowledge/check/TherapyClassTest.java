package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.greenchannel.rules.knowledge.LineDetail;
import org.junit.jupiter.api.Test;

/** Two drugs of one class at the same time. */
class TherapyClassTest {

    private final KnowledgeSnapshot known = knowing(of("OME01", "PPI", "奥美拉唑"), of("OME02", "PPI", "奥美拉唑"), of("LAN01", "PPI", "兰索拉唑"),
            of("STA01", "他汀", "阿托伐他汀"));

    @Test
    @Breaks(69)
    void a_second_drug_of_the_class_while_the_first_lasts_is_found() {
        assertThat(known.audit(claim().with(drug("L1", "M1", "OME01", "2026-03-10T08:00:00", "7"), drug("L2", "M1", "LAN01", "2026-03-16T08:00:00", "7"),
                drug("L3", "M1", "STA01", "2026-03-10T08:00:00", "7")).build())).singleElement().satisfies(hit -> {
                    assertThat(hit.lineId()).isEqualTo("L2");
                    assertThat(hit.rule().no()).isEqualTo(69);
                    assertThat(hit.relatedLines()).containsExactly("M1/L1");
                    assertThat(hit.staff().zh()).contains("PPI").contains("药品OME01").doesNotContain("{");
                });
    }

    @Test
    @Keeps(69)
    void after_the_first_is_used_up_or_with_the_same_ingredient_it_passes() {
        assertThat(known.audit(pair("OME01", "2026-03-10T08:00:00", "LAN01", "2026-03-17T08:00:00"))).isEmpty();
        assertThat(known.audit(pair("OME01", "2026-03-10T08:00:00", "OME02", "2026-03-10T08:00:00"))).isEmpty();
        assertThat(known.audit(pair("OME01", "2026-03-10T08:00:00", "STA01", "2026-03-10T08:00:00"))).isEmpty();
    }

    @Test
    void an_earlier_claim_that_still_lasts_counts() {
        AuditLine before = drug("H1", "M0", "OME01", "2026-02-20T08:00:00", "28");

        assertThat(known.audit(claim().with(drug("L1", "M1", "LAN01", "2026-03-10T08:00:00", "7")).after(before).build())).hasSize(1);
        assertThat(known.audit(claim().with(drug("L1", "M1", "LAN01", "2026-03-20T08:00:00", "7")).after(before).build())).isEmpty();
    }

    private static AuditClaim pair(String first, String at, String second, String then) {
        return claim().with(drug("L1", "M1", first, at, "7"), drug("L2", "M1", second, then, "7")).build();
    }

    private static AuditLine drug(String id, String visit, String code, String at, String days) {
        return new AuditLine(id, visit, LocalDateTime.parse(at), code, "药品" + code, "101", BigDecimal.ONE, null, 1000, "A03", "D1",
                new LineDetail(null, null, null, new BigDecimal(days), null, null, List.of()));
    }

    private static KnowledgeRow of(String code, String therapy, String ingredient) {
        return row(KnowledgeKind.THERAPY_CLASS, 69, code, Map.of("class", therapy, "look_back", "31", "ingredient", ingredient), "2025-01-01", null,
                KnowledgeRow.DESIGN);
    }
}
