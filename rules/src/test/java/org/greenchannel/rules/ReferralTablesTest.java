package org.greenchannel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.greenchannel.rules.referral.DeadlineFacts;
import org.greenchannel.rules.referral.HandoverPartsFacts;
import org.greenchannel.rules.referral.ReasonFacts;
import org.greenchannel.rules.referral.RedemptionFacts;
import org.greenchannel.rules.referral.ResultRecognitionFacts;
import org.greenchannel.rules.referral.SlotQuotaFacts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the tables of the referral promise as a whole, beyond their single rows. */
class ReferralTablesTest {

    private static final Decisions TABLES = Decisions.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<String> KINDS = List.of("UP", "LATERAL", "DOWN", "CONSULT", "ADVICE", "ORDER");

    @TestFactory
    Stream<DynamicTest> who_is_told_later_stands_higher() {
        return Stream.of("REPLY", "INFORMATION", "VISIT", "OUTCOME", "CANCELLATION", "CANCELLATION_STARTED", "EXAMINE", "DIAGNOSE", "ADVICE", "FOLLOW_UP",
                "REDEMPTION").flatMap(step -> KINDS.stream().map(kind -> DynamicTest.dynamicTest(kind + " " + step, () -> {
                    for (String urgency : List.of("EMERGENCY", "URGENT", "ROUTINE", "DOCTOR_DECIDES")) {
                        Decision deadline = TABLES.decide(new DeadlineFacts("example", DAY, kind, step, urgency, "GREEN"));
                        List<Integer> steps = Stream.of("remindMinutes", "deputyMinutes", "supervisorMinutes", "reassignMinutes")
                                .map(deadline::number).filter(minutes -> minutes > 0).toList();
                        assertThat(steps).as(deadline.first().ruleId()).isSorted().doesNotHaveDuplicates();
                    }
                })));
    }

    @Test
    void silence_on_a_request_to_cancel_is_consent_before_arrival_and_refusal_after() {
        assertThat(deadline("UP", "CANCELLATION").text("onTimeout")).isEqualTo("AGREE");
        assertThat(deadline("UP", "CANCELLATION_STARTED").text("onTimeout")).isEqualTo("REFUSE");
    }

    @TestFactory
    Stream<DynamicTest> whoever_is_asked_to_cancel_is_reminded_before_silence_decides() {
        return Stream.of("CANCELLATION", "CANCELLATION_STARTED").flatMap(step -> Stream.of("URGENT", "ROUTINE").map(
                urgency -> DynamicTest.dynamicTest(step + " " + urgency, () -> {
                    Decision deadline = TABLES.decide(new DeadlineFacts("example", DAY, "UP", step, urgency, "GREEN"));
                    assertThat(deadline.number("remindMinutes")).isPositive().isLessThan(deadline.number("minutes"));
                    assertThat(deadline.number("deputyMinutes")).as("after the reminder the default decides").isZero();
                })));
    }

    @Test
    void an_outcome_is_waited_for_in_working_time_and_longer_where_it_is_routine() {
        Decision urgent = TABLES.decide(new DeadlineFacts("example", DAY, "UP", "OUTCOME", "EMERGENCY", "GREEN"));
        Decision routine = TABLES.decide(new DeadlineFacts("example", DAY, "LATERAL", "OUTCOME", "ROUTINE", "ORDINARY"));
        assertThat(urgent.number("minutes")).isPositive().isLessThan(routine.number("minutes"));
        assertThat(List.of(urgent, routine)).allSatisfy(row -> {
            assertThat(row.flag("working")).isTrue();
            assertThat(row.number("supervisorMinutes")).isEqualTo(row.number("minutes"));
        });
    }

    @Test
    void nothing_happens_by_itself_where_no_deadline_is_set() {
        Decision unset = deadline("ORDER", "DIAGNOSE");
        assertThat(unset.byDefault()).isTrue();
        assertThat(unset.text("onTimeout")).isEqualTo("NONE");
    }

    @TestFactory
    Stream<DynamicTest> every_act_that_asks_for_a_reason_offers_other_with_an_explanation_last_and_no_code_twice() {
        return Stream.of("decline", "decline-handover", "return-with-advice", "redirect", "cancel", "request-cancel", "refuse-cancel",
                "cancel-appointment", "reschedule", "no-show", "raise-urgency", "decide-urgency")
                .flatMap(act -> KINDS.stream().map(kind -> DynamicTest.dynamicTest(act + " " + kind, () -> {
                    List<Row> offered = TABLES.decide(new ReasonFacts("example", DAY, act, kind, "doctor@from")).rows();
                    assertThat(offered).extracting(row -> row.outcome().text("code")).doesNotHaveDuplicates().last().isEqualTo("OTHER");
                    assertThat(offered.get(offered.size() - 1).outcome().flag("comment")).isTrue();
                })));
    }

    @Test
    void accepting_takes_no_reason_and_only_the_dispatcher_may_name_the_overdue_reply() {
        assertThat(reasons("accept", "UP", "clerk@to")).isEmpty();
        assertThat(reasons("redirect", "UP", "clerk@to")).doesNotContain("REPLY_OVERDUE");
        assertThat(reasons("redirect", "UP", "dispatcher")).contains("REPLY_OVERDUE");
    }

    @Test
    void a_missing_drug_declines_a_hand_over_and_never_an_up_referral() {
        assertThat(reasons("decline-handover", "DOWN", "clerk@to")).contains("DRUG_MISSING").doesNotContain("BETTER_ELSEWHERE");
        assertThat(reasons("decline", "UP", "clerk@to")).contains("BETTER_ELSEWHERE").doesNotContain("DRUG_MISSING");
    }

    @Test
    void a_word_that_is_no_part_is_refused() {
        assertThatThrownBy(() -> reasons("decline", "UP", "porter@to")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beijing_changed_its_share_and_old_days_keep_theirs() {
        assertThat(quota("110000", "3", LocalDate.of(2024, 12, 31)).number("quotaPercent")).isEqualTo(20);
        Decision now = quota("110000", "3", LocalDate.of(2025, 1, 1));
        assertThat(List.of(now.number("quotaPercent"), now.number("expertPercent"), now.number("releaseDays"))).containsExactly(30, 50, 14);
        assertThat(quota("310000", "2", DAY).number("releaseDays")).isEqualTo(5);
        assertThat(quota("elsewhere", "1", DAY).byDefault()).isTrue();
    }

    @Test
    void rehabilitation_after_a_stroke_needs_the_score_and_the_images_and_other_hand_overs_do_not() {
        assertThat(parts("REHAB", "神经内科")).contains("DIAGNOSIS", "CONSENT", "FUNCTION_SCORE", "IMAGING_LINK");
        assertThat(parts("FOLLOW_UP", "全科医疗科")).containsExactly("DIAGNOSIS", "COURSE", "RESULTS", "ALLERGIES", "MEDICATIONS", "PLAN",
                "FOLLOW_UP_DATE", "CONSENT");
    }

    @Test
    void a_marked_result_is_used_again_unless_one_of_the_named_cases_holds() {
        assertThat(recognition(false, "THIS_AREA").text("decision")).isEqualTo("REUSE");
        assertThat(recognition(true, "THIS_AREA").text("reason")).isEqualTo("CONDITION_CHANGED");
        assertThat(recognition(false, "NONE").text("reason")).isEqualTo("NO_MARK");
    }

    @Test
    void an_order_of_sichuan_holds_two_days() {
        assertThat(TABLES.decide(new RedemptionFacts("510100", DAY, "EXAM", false)).number("days")).isEqualTo(2);
        assertThat(TABLES.decide(new RedemptionFacts("example", DAY, "EXAM", false)).byDefault()).isTrue();
    }

    private static Decision deadline(String kind, String step) {
        return TABLES.decide(new DeadlineFacts("example", DAY, kind, step, "ROUTINE", "ORDINARY"));
    }

    private static List<String> reasons(String act, String kind, String part) {
        return TABLES.decide(new ReasonFacts("example", DAY, act, kind, part)).rows().stream().map(row -> row.outcome().text("code")).toList();
    }

    private static Decision quota(String region, String level, LocalDate day) {
        return TABLES.decide(new SlotQuotaFacts(region, day, level, "ALL", false));
    }

    private static List<String> parts(String handover, String department) {
        return TABLES.decide(new HandoverPartsFacts("example", DAY, handover, department)).rows().stream()
                .map(row -> row.outcome().text("part")).toList();
    }

    private static Decision recognition(boolean changed, String mark) {
        return TABLES.decide(new ResultRecognitionFacts("example", DAY, false, false, false, changed, false, false, "IMAGING", 7, mark, "LOWER"));
    }
}
