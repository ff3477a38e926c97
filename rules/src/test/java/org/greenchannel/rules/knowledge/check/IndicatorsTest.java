package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Indicators;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;

/** Indicators over the visits of an institution. */
class IndicatorsTest {

    private static final int[] SHARES = {56, 57, 58, 59, 60, 61};

    @Test
    @Breaks({56, 57, 58, 59, 60, 61})
    void a_share_above_the_reference_value_is_over() {
        for (int rule : SHARES) {
            assertThat(of(share(rule), charges(3501, 6499))).singleElement().satisfies(result -> {
                assertThat(result.institution()).isEqualTo("H1");
                assertThat(result.rule().no()).isEqualTo(rule);
                assertThat(result.rule().resultType()).isEqualTo("STAT");
                assertThat(result.over()).isTrue();
                assertThat(result.value()).isEqualByComparingTo("0.3501");
                assertThat(result.staff().zh()).contains("参考值35%").contains("实际35.01%");
            });
        }
    }

    @Test
    @Keeps({56, 57, 58, 59, 60, 61})
    void exactly_the_reference_value_is_not_and_reversals_count_against_it() {
        for (int rule : SHARES) {
            assertThat(of(share(rule), charges(3500, 6500))).singleElement().satisfies(result -> assertThat(result.over()).isFalse());
            assertThat(of(share(rule), charges(3501, 6499), charges(-3501, 3501))).singleElement().satisfies(result -> {
                assertThat(result.part()).isZero();
                assertThat(result.over()).isFalse();
            });
        }
    }

    @Test
    @Breaks(63)
    void readmission_within_31_days_counts_among_all_admissions() {
        assertThat(of(readmission(), admitted("2026-04-11T08:00:00", null), admitted("2026-04-12T08:00:00", null))).singleElement().satisfies(result -> {
            assertThat(result.part()).isEqualTo(1);
            assertThat(result.whole()).isEqualTo(2);
            assertThat(result.over()).isTrue();
        });
    }

    @Test
    @Keeps(63)
    void a_referred_readmission_and_an_outpatient_visit_do_not_count() {
        assertThat(of(readmission(), admitted("2026-04-11T08:00:00", "ZZ20260411-0001"))).singleElement()
                .satisfies(result -> assertThat(result.part()).isZero());
        assertThat(of(readmission(), charges(1, 1))).isEmpty();
    }

    @Test
    void what_two_workers_added_is_the_same_as_what_one_added() {
        KnowledgeSnapshot snapshot = knowing(share(56));
        Indicators one = new Indicators(snapshot);
        Indicators other = new Indicators(snapshot);
        one.add(charges(100, 300));
        other.add(charges(500, 100));
        one.merge(other);

        assertThat(one.results()).isEqualTo(of(share(56), charges(100, 300), charges(500, 100)));
    }

    @Test
    void a_single_claim_is_never_found_by_an_indicator() {
        assertThat(knowing(share(56)).audit(charges(100, 0))).isEmpty();
        assertThat(of(row(KnowledgeKind.INDICATOR, 56, "*", share(56).params(), "2026-03-10", null, KnowledgeRow.DESIGN), charges(100, 0))).isEmpty();
    }

    private static List<Indicators.Result> of(KnowledgeRow row, AuditClaim... claims) {
        Indicators indicators = new Indicators(knowing(row));
        List.of(claims).forEach(indicators::add);
        return indicators.results();
    }

    private static AuditClaim charges(long part, long rest) {
        return claim().with(line("L1", "0021", "2026-03-10T08:00:00", part < 0 ? "-1" : "1", part), line("L2", "0011", "2026-03-10T08:00:00", "1", rest)).build();
    }

    private static AuditClaim admitted(String begin, String referral) {
        Claims claim = claim().visit("21").stay(begin, null).referred(referral);
        return claim.afterVisit("M0", "H1", "21", "2026-03-01T08:00:00", "2026-03-11T08:00:00").build();
    }

    private static KnowledgeRow share(int rule) {
        return row(KnowledgeKind.INDICATOR, rule, "*", Map.of("measure", "SHARE", "threshold", "0.35", "items", "0021*"), "2025-01-01", null,
                KnowledgeRow.DESIGN);
    }

    private static KnowledgeRow readmission() {
        return row(KnowledgeKind.INDICATOR, 63, "*", Map.of("measure", "READMISSION", "threshold", "0.08", "days", "31", "visits", "住院"), "2025-01-01",
                null, KnowledgeRow.DESIGN);
    }
}
