package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.ageRow;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRangeTest {

    private static final Vocabulary WORDS = Vocabulary.shipped();

    @ParameterizedTest(name = "{0}: born {1}, on {2} {3}")
    @CsvSource({
        "新生儿, 2026-03-01, 2026-03-01, within", "新生儿, 2026-03-01, 2026-03-29, within", "新生儿, 2026-03-01, 2026-03-30, outside",
        "婴幼儿, 2023-03-10, 2026-03-09, within", "婴幼儿, 2023-03-10, 2026-03-10, outside",
        "儿童, 2008-03-10, 2026-03-09, within", "儿童, 2008-03-10, 2026-03-10, outside",
        "儿童, 2008-02-29, 2026-02-27, within", "儿童, 2008-02-29, 2026-02-28, outside",
        "儿童, 2012-02-29, 2030-02-28, outside", "婴幼儿, 2024-02-29, 2027-02-27, within", "婴幼儿, 2024-02-29, 2027-02-28, outside",
        "1-14岁, 2025-03-10, 2026-03-09, outside", "1-14岁, 2025-03-10, 2026-03-10, within",
        "1-14岁, 2011-03-11, 2026-03-10, within", "1-14岁, 2011-03-10, 2026-03-10, outside",
        "50岁以上, 1976-03-11, 2026-03-10, outside", "50岁以上, 1976-03-10, 2026-03-10, within",
        "≥65岁, 1961-03-11, 2026-03-10, outside", "≥65岁, 1961-03-10, 2026-03-10, within",
        "6个月以下, 2025-08-11, 2026-03-10, within", "6个月以下, 2025-08-10, 2026-03-10, outside",
        "不满3岁, 2023-03-11, 2026-03-10, within", "不满3岁, 2023-03-10, 2026-03-10, outside",
        "6个月-3岁, 2025-09-11, 2026-03-10, outside", "6个月-3岁, 2025-09-10, 2026-03-10, within",
        "年满18周岁, 2008-03-11, 2026-03-10, outside", "年满18周岁, 2008-03-10, 2026-03-10, within",
        "18～60周岁, 1965-03-11, 2026-03-10, within", "18～60周岁, 1965-03-10, 2026-03-10, outside",
        "儿童（1-14岁）, 2011-03-11, 2026-03-10, within", "儿童（1-14岁）, 2011-03-10, 2026-03-10, outside",
        "限14岁及以下儿童, 2011-03-11, 2026-03-10, within", "限14岁及以下儿童, 2011-03-10, 2026-03-10, outside",
    })
    void an_age_is_counted_in_completed_units_on_the_day(String text, LocalDate birth, LocalDate day, String expected) {
        assertThat(WORDS.age(text).orElseThrow().contains(birth, day)).isEqualTo(expected.equals("within"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "老少皆宜", "14-1岁", "岁", "5到", "-3岁", "1e9岁", "12345岁", "99999999999999岁"})
    void a_text_without_a_range_is_not_guessed(String text) {
        assertThat(WORDS.age(text)).isEmpty();
    }

    @Test
    void a_newborns_item_charged_on_the_29th_day_is_a_violation_of_rule_18_and_says_how_old_the_child_was() {
        KnowledgeRow newborn = Claims.row(KnowledgeKind.AGE, 18, "N", java.util.Map.of("age", "新生儿"));
        AuditClaim old = claim().born("2026-02-09").with(line("L1", "N", "2026-03-10T00:00:00", "1", 500)).build();

        assertThat(knowing(newborn).audit(old)).singleElement().satisfies(hit -> {
            assertThat(hit.rule().id()).isEqualTo("item_newborn_only");
            assertThat(hit.resultType()).isEqualTo("VIOL");
            assertThat(hit.row().lawKey()).isEqualTo(Claims.ART_38_OUT_OF_SCOPE);
            assertThat(hit.staff().zh()).isEqualTo("项目N限新生儿使用，费用发生当日患者为29天。");
            assertThat(hit.staff().en()).isEqualTo("项目N is limited to: newborn; on the day of the charge the patient was 29 days.");
        });
        assertThat(knowing(newborn).audit(claim().born("2026-02-10").with(line("L1", "N", "2026-03-10T00:00:00", "1", 500)).build())).isEmpty();
    }

    @Test
    void an_unknown_birthday_or_one_after_the_charge_is_a_suspicion() {
        KnowledgeSnapshot snapshot = knowing(ageRow("A", "1-14岁"));

        for (String birth : new String[] {null, "2026-03-11"}) {
            List<Hit> hits = snapshot.audit(claim().born(birth).with(line("L1", "A", "2026-03-10T00:00:00", "1", 500)).build());
            assertThat(hits).singleElement().satisfies(hit -> assertThat(hit.resultType()).isEqualTo("SUSP"));
        }
    }

    @Test
    void who_counts_as_a_child_is_a_table_that_staff_may_change() throws IOException {
        Vocabulary fourteen = WORDS.withAgeWords(new StringReader("word,en,range,status,source\n儿童,child,≤14岁,design,local\n"));
        AuditClaim fifteen = claim().born("2010-03-10").with(line("L1", "A", "2026-03-10T00:00:00", "1", 500)).build();

        assertThat(knowing(ageRow("A", "儿童")).audit(fifteen)).isEmpty();
        assertThat(KnowledgeSnapshot.of(List.of(ageRow("A", "儿童")), fourteen).audit(fifteen)).hasSize(1);
        assertThat(KnowledgeSnapshot.of(List.of(ageRow("A", "儿童")), fourteen).fingerprint())
                .isNotEqualTo(knowing(ageRow("A", "儿童")).fingerprint());
    }
}
