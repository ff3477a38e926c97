package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.check.Charge.charge;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"10", "23"})
    @Breaks({10, 23})
    void the_fifteenth_paid_day_of_a_course_of_fourteen_is_the_excess(int rule) {
        assertThat(course(rule, "14", "计费日", "EPISODE_30D").audit(claim().with(daily("2026-03-01", 15)).build())).singleElement()
                .satisfies(hit -> {
                    assertThat(hit.lineId()).isEqualTo("2026-03-15");
                    assertThat(hit.rule().no()).isEqualTo(rule);
                    assertThat(hit.resultType()).isEqualTo("VIOL");
                    assertThat(hit.deductFen()).isEqualTo(1000);
                    assertThat(hit.staff().zh()).isEqualTo("项目X限每疗程14天，累计15天，超出1天，超出部分不予支付。");
                    assertThat(hit.staff().en()).contains("14 days per course only; 15 days so far, 1 day over");
                });
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"10", "23"})
    @Keeps({10, 23})
    void fourteen_days_pass_and_so_does_a_second_line_on_the_last_of_them(int rule) {
        assertThat(course(rule, "14", "计费日", "EPISODE_30D").audit(claim().with(daily("2026-03-01", 14))
                .with(charge("second", "X").on("2026-03-14T20:00:00").line()).build())).isEmpty();
    }

    @Test
    void all_lines_of_an_excess_day_are_found() {
        assertThat(course(10, "2", "计费日", "STAY").audit(claim().with(daily("2026-03-01", 3)).with(charge("second", "X").on("2026-03-03T20:00:00").line())
                .build())).extracting(Hit::lineId).containsExactlyInAnyOrder("2026-03-03", "second");
    }

    @Test
    void days_of_earlier_claims_count_until_nothing_was_charged_for_more_than_the_gap() {
        KnowledgeSnapshot course = course(10, "14", "计费日", "EPISODE_30D");

        assertThat(course.audit(claim().with(charge("L1", "X").on("2026-03-14").line()).after(daily("2026-01-30", 14)).build())).hasSize(1);
        assertThat(course.audit(claim().with(charge("L1", "X").on("2026-03-15").line()).after(daily("2026-01-30", 14)).build())).isEmpty();
        assertThat(course.longestWindowDays()).isEqualTo(366);
    }

    @Test
    void an_earlier_day_that_was_taken_back_does_not_count() {
        assertThat(course(10, "1", "计费日", "EPISODE_30D").audit(claim().with(charge("L1", "X").line())
                .after(charge("H1", "X").in("M0").on("2026-03-05").line(), charge("H2", "X").in("M0").on("2026-03-06").times("-1", -1000).line())
                .build())).isEmpty();
    }

    @Test
    void a_day_that_an_earlier_claim_has_charged_is_not_a_new_one() {
        assertThat(course(10, "1", "计费日", "EPISODE_30D").audit(claim().with(charge("L1", "X").on("2026-03-10T20:00:00").line())
                .after(charge("H1", "X").in("M0").line()).build())).isEmpty();
    }

    @Test
    void days_of_supply_add_up_over_prescriptions_and_only_their_part_is_deducted() {
        assertThat(course(10, "20", "用药天数", "EPISODE_30D").audit(claim().with(supplied("L1", "R1", "14", "2026-03-01"),
                supplied("L2", "R2", "14", "2026-03-15")).build())).singleElement().satisfies(hit -> {
                    assertThat(hit.lineId()).isEqualTo("L2");
                    assertThat(hit.deductFen()).isEqualTo(800);
                    assertThat(hit.violatedQuantity()).isEqualByComparingTo("8");
                    assertThat(hit.evidence()).containsEntry("actual", "28天").containsEntry("excess", "8天");
                });
    }

    @Test
    @Breaks(9)
    void a_prescription_for_more_days_than_allowed_is_found_in_both_its_lines() {
        assertThat(course(9, "7", "用药天数", "PRESCRIPTION").audit(claim().with(supplied("L1", "R1", "14", "2026-03-01"),
                supplied("L2", "R1", "14", "2026-03-01")).build())).hasSize(2).allSatisfy(hit -> {
                    assertThat(hit.rule().id()).isEqualTo("drug_max_days_qty");
                    assertThat(hit.deductFen()).isEqualTo(700);
                });
    }

    @Test
    @Keeps(9)
    void seven_days_in_two_lines_of_one_prescription_are_seven_days() {
        assertThat(course(9, "7", "用药天数", "PRESCRIPTION").audit(claim().with(supplied("L1", "R1", "7", "2026-03-01"),
                supplied("L2", "R1", "7", "2026-03-01"), supplied("L3", "R2", "7", "2026-03-08")).build())).isEmpty();
        assertThat(course(9, "7", "用药天数", "PRESCRIPTION").audit(claim().with(charge("L1", "X").line()).build())).isEmpty();
    }

    @Test
    void what_nobody_understands_is_refused() {
        assertThatThrownBy(() -> course(10, "十四", "计费日", "STAY")).hasMessageContaining("days '十四'");
        assertThatThrownBy(() -> course(10, "14", "疗程", "STAY")).hasMessageContaining("计费日, 用药天数");
        assertThatThrownBy(() -> course(10, "14", "计费日", "FOREVER")).hasMessageContaining("EPISODE_<n>D");
    }

    private static AuditLine supplied(String id, String prescription, String days, String day) {
        return charge(id, "X").rx(prescription).dosed(null, null, days).on(day).times("14", 1400).line();
    }

    private static AuditLine[] daily(String first, int days) {
        return IntStream.range(0, days).mapToObj(i -> LocalDate.parse(first).plusDays(i).toString())
                .map(day -> charge(day, "X").on(day).line()).toArray(AuditLine[]::new);
    }

    private static KnowledgeSnapshot course(int rule, String days, String count, String window) {
        KnowledgeRow row = Claims.row(KnowledgeKind.COURSE_DAYS, rule, "X", Map.of("days", days, "count", count, "unit", "疗程", "window", window));
        return knowing(row);
    }
}
