package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.limitRow;
import static org.greenchannel.rules.knowledge.Claims.line;

import java.util.List;
import org.greenchannel.rules.knowledge.check.Breaks;
import org.greenchannel.rules.knowledge.check.Keeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

    private static final String BED = "001109000010000";

    @Test
    @Breaks(27)
    void a_second_bed_fee_on_one_day_is_excess_and_only_the_excess_is_deducted() {
        List<Hit> hits = knowing(limitRow(BED, "1", "日", "DAY")).audit(claim().with(line("L1", BED, "2026-03-10T00:00:00", "3", 9000)).build());

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.rule().no()).isEqualTo(27);
            assertThat(hit.rule().id()).isEqualTo("item_frequency");
            assertThat(hit.resultType()).isEqualTo("VIOL");
            assertThat(hit.row().lawKey()).isEqualTo(Claims.ART_38_OVERCHARGE);
            assertThat(hit.violatedQuantity()).isEqualByComparingTo("2");
            assertThat(hit.deductFen()).isEqualTo(6000);
            assertThat(hit.evidence()).containsEntry("actual", "3").containsEntry("excess", "2").containsEntry("window", "DAY");
            assertThat(hit.staff().zh()).isEqualTo("项目" + BED + "限每日1，实际3，超出2，超出部分不予支付。");
            assertThat(hit.staff().en()).contains("is limited to 1 a day; 3 charged, 2 over");
        });
    }

    @Test
    @Keeps(27)
    void one_bed_fee_a_day_passes_on_both_sides_of_midnight() {
        assertThat(knowing(limitRow(BED, "1", "日", "DAY")).audit(claim().with(line("L1", BED, "2026-03-10T23:59:59", "1", 3000),
                line("L2", BED, "2026-03-11T00:00:00", "1", 3000)).build())).isEmpty();
    }

    @Test
    void in_any_24_hours_midnight_does_not_help() {
        KnowledgeSnapshot rolling = knowing(limitRow(BED, "1", "24小时", "ROLLING_24H"));

        assertThat(rolling.audit(claim().with(line("L1", BED, "2026-03-10T23:59:59", "1", 3000),
                line("L2", BED, "2026-03-11T00:00:00", "1", 3000)).build())).extracting(Hit::lineId).containsExactly("L2");
        assertThat(rolling.audit(claim().with(line("L1", BED, "2026-03-10T08:00:00", "1", 3000),
                line("L2", BED, "2026-03-11T08:00:00", "1", 3000)).build())).isEmpty();
    }

    @Test
    void an_earlier_visit_on_the_same_day_counts_but_is_not_charged_again() {
        List<Hit> hits = knowing(limitRow(BED, "1", "日", "DAY")).audit(claim().with(line("L1", BED, "2026-03-10T15:00:00", "1", 3000))
                .after(line("H7", "M0", BED, "2026-03-10T09:00:00", "1", 3000)).build());

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.lineId()).isEqualTo("L1");
            assertThat(hit.deductFen()).isEqualTo(3000);
            assertThat(hit.relatedLines()).containsExactly("M0/H7");
        });
    }

    @Test
    void what_an_earlier_visit_already_exceeded_is_not_deducted_from_this_one_twice() {
        assertThat(knowing(limitRow(BED, "1", "日", "DAY")).audit(claim().with(line("L1", BED, "2026-03-10T15:00:00", "1", 3000))
                .after(line("H7", "M0", BED, "2026-03-10T09:00:00", "5", 15000)).build()))
                .singleElement().satisfies(hit -> assertThat(hit.violatedQuantity()).isEqualByComparingTo("1"));
    }

    @Test
    void a_later_line_of_an_earlier_settled_visit_counts_in_running_hours_too() {
        assertThat(knowing(limitRow(BED, "1", "24小时", "ROLLING_24H")).audit(claim().with(line("L1", BED, "2026-03-10T08:00:00", "1", 3000))
                .after(line("H7", "M0", BED, "2026-03-10T20:00:00", "1", 3000)).build())).hasSize(1);
    }

    @Test
    void per_stay_the_lines_of_one_visit_count_together_and_other_visits_do_not() {
        KnowledgeSnapshot perStay = knowing(limitRow(BED, "2", "次住院", "STAY"));

        assertThat(perStay.audit(claim().with(line("L1", BED, "2026-03-10T08:00:00", "2", 6000), line("L2", BED, "2026-03-14T08:00:00", "1", 3000))
                .build())).extracting(Hit::lineId).containsExactly("L2");
        assertThat(perStay.audit(claim().with(line("L1", BED, "2026-03-10T08:00:00", "2", 6000))
                .after(line("H1", "M0", BED, "2026-03-09T08:00:00", "2", 6000)).build())).isEmpty();
        assertThat(perStay.audit(claim().with(line("L1", BED, "2026-03-10T08:00:00", "2", 6000))
                .after(line("H1", "M1", BED, "2026-03-01T08:00:00", "1", 3000)).build())).hasSize(1);
    }

    @Test
    void weeks_begin_on_monday_and_months_on_the_first() {
        KnowledgeSnapshot weekly = knowing(limitRow(BED, "1", "周", "WEEK"));
        KnowledgeSnapshot monthly = knowing(limitRow(BED, "1", "月", "MONTH"));

        assertThat(weekly.audit(pair("2026-03-08", "2026-03-09"))).isEmpty();
        assertThat(weekly.audit(pair("2026-03-09", "2026-03-15"))).hasSize(1);
        assertThat(monthly.audit(pair("2026-02-28", "2026-03-01"))).isEmpty();
        assertThat(monthly.audit(pair("2026-03-01", "2026-03-31"))).hasSize(1);
        assertThat(knowing(limitRow(BED, "1", "季度", "QUARTER")).audit(pair("2026-03-31", "2026-04-01"))).isEmpty();
        assertThat(knowing(limitRow(BED, "1", "年", "YEAR")).audit(pair("2026-01-01", "2026-12-31"))).hasSize(1);
    }

    @Test
    void monitoring_by_the_hour_is_limited_to_24_hours_a_day() {
        KnowledgeSnapshot hourly = knowing(limitRow("H", "24", "小时", "DAY"));

        assertThat(hourly.audit(claim().with(line("L1", "H", "2026-03-10T00:00:00", "24", 2400)).build())).isEmpty();
        assertThat(hourly.audit(claim().with(line("L1", "H", "2026-03-10T00:00:00", "24.5", 2450)).build()))
                .singleElement().satisfies(hit -> {
                    assertThat(hit.violatedQuantity()).isEqualByComparingTo("0.5");
                    assertThat(hit.deductFen()).isEqualTo(50);
                    assertThat(hit.staff().zh()).contains("限每日24小时");
                });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"日, DAY, 每日2, 2 a day", "24小时, ROLLING_24H, 每24小时2, 2 in 24 hours", "周, WEEK, 每周2, 2 a week", "月, MONTH, 每月2, 2 a month",
        "季, QUARTER, 每季度2, 2 a quarter", "半年, HALF_YEAR, 每半年2, 2 in half a year", "年, YEAR, 每年2, 2 a year", "30天, ROLLING_720H, 任意30天2, 2 in any 30 days",
        "医保年度, YEAR, 每医保年度2, 2 a year of insurance", "次住院, STAY, 每次住院2, 2 per stay", "次门诊, STAY, 每次就诊2, 2 per visit",
        "处方, PRESCRIPTION, 每张处方2, 2 per prescription", "疗程, EPISODE_30D, 每疗程2, 2 per course"})
    void a_unit_says_whether_the_calendar_or_the_clock_counts(String unit, String window, String zh, String en) {
        assertThat(Vocabulary.shipped().window(unit)).map(FrequencyWindow::name).contains(window);
        assertThat(Vocabulary.shipped().limit("2", unit).zh()).isEqualTo(zh);
        assertThat(Vocabulary.shipped().limit("2", unit).en()).isEqualTo(en);
    }

    @Test
    void a_snapshot_tells_how_much_history_it_needs() {
        assertThat(knowing(limitRow(BED, "1", "日", "DAY"), limitRow("X", "1", "月", "MONTH")).longestWindowDays()).isEqualTo(31);
        assertThat(knowing(Claims.sexRow(BED, "女")).longestWindowDays()).isZero();
    }

    private static AuditClaim pair(String one, String other) {
        return claim().with(line("L1", BED, one + "T10:00:00", "1", 100), line("L2", BED, other + "T10:00:00", "1", 100)).build();
    }
}
