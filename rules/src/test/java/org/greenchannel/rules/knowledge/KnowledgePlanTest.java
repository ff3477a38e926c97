package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Laws;
import org.greenchannel.rules.knowledge.KnowledgePlan.Planned;
import org.greenchannel.rules.knowledge.KnowledgePlan.Verdict;
import org.junit.jupiter.api.Test;

/** What a list would change is known before it changes anything. */
class KnowledgePlanTest {

    private static final KnowledgeRow WOMEN = row("001", "女", "2025-01-01", null);

    @Test
    void a_code_nobody_spoke_of_is_new() {
        KnowledgePlan plan = plan(row("002", "女", "2026-01-01", null), WOMEN);
        assertThat(plan.rows()).extracting(Planned::verdict).containsExactly(Verdict.NEW);
        assertThat(plan.come()).hasSize(1);
    }

    @Test
    void the_same_demand_again_changes_nothing() {
        KnowledgePlan plan = plan(row("001", "女", "2026-01-01", null), WOMEN);
        assertThat(plan.count(Verdict.SAME)).isEqualTo(1);
        assertThat(plan.come()).isEmpty();
        assertThat(plan.go()).isEmpty();
    }

    @Test
    void another_demand_from_a_later_day_ends_the_old_one_on_that_day() {
        KnowledgePlan plan = plan(row("001", "男", "2026-01-01", null), WOMEN);
        assertThat(plan.rows()).singleElement().satisfies(planned -> {
            assertThat(planned.verdict()).isEqualTo(Verdict.REPLACES);
            assertThat(planned.present()).containsExactly(WOMEN);
        });
        assertThat(plan.come()).extracting(row -> row.from() + "/" + row.until()).containsExactly("2025-01-01/2026-01-01", "2026-01-01/null");
        assertThat(new KnowledgeLint(Vocabulary.shipped(), Laws.shipped()).problems(plan.touched())).isEmpty();
    }

    @Test
    void another_demand_from_the_same_day_takes_the_old_ones_place() {
        KnowledgeRow corrected = row("001", "男", "2025-01-01", null);
        KnowledgePlan plan = plan(corrected, WOMEN);
        assertThat(plan.count(Verdict.REPLACES)).isEqualTo(1);
        assertThat(plan.come()).containsExactly(corrected);
    }

    @Test
    void a_demand_that_reaches_back_behind_a_later_one_is_a_conflict_and_is_left_out() {
        KnowledgePlan plan = plan(row("001", "男", "2024-01-01", null), WOMEN);
        assertThat(plan.rows()).singleElement().satisfies(planned -> {
            assertThat(planned.verdict()).isEqualTo(Verdict.CONFLICT);
            assertThat(planned.present()).containsExactly(WOMEN);
        });
        assertThat(plan.come()).isEmpty();
    }

    @Test
    void two_readings_of_one_list_that_contradict_each_other_are_a_conflict() {
        KnowledgePlan plan = KnowledgePlan.of(List.of(row("001", "男", "2026-01-01", null), named("X", "001", "女", "2026-01-01", null)),
                code -> List.of());
        assertThat(plan.rows()).extracting(Planned::verdict).containsExactly(Verdict.NEW, Verdict.CONFLICT);
    }

    @Test
    void a_row_between_two_others_fills_the_gap_and_nothing_else() {
        KnowledgeRow before = row("001", "女", "2024-01-01", "2025-01-01");
        KnowledgePlan plan = plan(row("001", "男", "2025-01-01", null), before);
        assertThat(plan.count(Verdict.NEW)).isEqualTo(1);
    }

    private static KnowledgePlan plan(KnowledgeRow coming, KnowledgeRow present) {
        return KnowledgePlan.of(List.of(coming), code -> code.equals(present.code()) ? List.of(present) : List.of());
    }

    private static KnowledgeRow row(String code, String sex, String from, String until) {
        return named("SEX-81-" + code + "-" + from, code, sex, from, until);
    }

    private static KnowledgeRow named(String id, String code, String sex, String from, String until) {
        return new KnowledgeRow(id, KnowledgeKind.SEX, 81, code, "项目" + code, Map.of("sex", sex), LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until), "official", "MEDICAL-INSURANCE-FUND-REGULATION#38.1.6", "test list");
    }
}
