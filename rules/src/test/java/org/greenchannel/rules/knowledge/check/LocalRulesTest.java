package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.Claims.line;
import static org.greenchannel.rules.knowledge.Claims.row;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.LineDetail;
import org.greenchannel.rules.knowledge.RuleClass;
import org.greenchannel.rules.knowledge.RuleClasses;
import org.junit.jupiter.api.Test;

/** The local additions to the 88 national classes. */
class LocalRulesTest {

    @Test
    void a_local_class_is_called_by_its_local_id() {
        assertThat(RuleClasses.shipped().named("TRACE-101")).get().extracting(RuleClass::no, RuleClass::label).containsExactly(901, "TRACE-101");
        assertThat(RuleClasses.shipped().named("81")).get().extracting(RuleClass::label, RuleClass::national).containsExactly("81", true);
        assertThat(RuleClasses.shipped().all()).filteredOn(rule -> !rule.national()).extracting(RuleClass::label).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    @Breaks(901)
    void a_trace_code_settled_before_or_twice_in_the_claim_is_found() {
        AuditLine before = traced("H1", "M0", "2026-03-01T08:00:00", "1", "T1");

        assertThat(found(901, "TRACE_CODE_TWICE", claim().with(traced("L1", "M1", "2026-03-10T08:00:00", "1", "T1")).after(before).build()))
                .satisfies(hit -> {
                    assertThat(hit.relatedLines()).containsExactly("M0/H1");
                    assertThat(hit.deductFen()).isEqualTo(1000);
                    assertThat(hit.rule().label()).isEqualTo("TRACE-101");
                });
        found(901, "TRACE_CODE_TWICE", claim().with(traced("L1", "M1", "2026-03-10T08:00:00", "1", "T1"),
                traced("L2", "M1", "2026-03-10T09:00:00", "1", "T1")).build());
    }

    @Test
    @Keeps(901)
    void another_code_and_one_that_was_given_back_pass() {
        kept(901, "TRACE_CODE_TWICE", claim().with(traced("L1", "M1", "2026-03-10T08:00:00", "1", "T2"))
                .after(traced("H1", "M0", "2026-03-01T08:00:00", "1", "T1")).build());
        kept(901, "TRACE_CODE_TWICE", claim().with(traced("L1", "M1", "2026-03-10T08:00:00", "1", "T1"))
                .after(traced("H1", "M0", "2026-03-01T08:00:00", "1", "T1"), traced("H2", "M0", "2026-03-02T08:00:00", "-1", "T1")).build());
        kept(901, "TRACE_CODE_TWICE", claim().with(traced("L1", "M1", "2026-03-10T08:00:00", "1"), traced("L2", "M1", "2026-03-10T08:00:00", "1")).build());
    }

    @Test
    @Breaks(905)
    void drugs_for_more_days_than_allowed_after_discharge_are_found_and_the_surplus_deducted() {
        assertThat(found(905, "DISCHARGE_DAYS", takenHome("10", true))).satisfies(hit -> {
            assertThat(hit.violatedQuantity()).isEqualByComparingTo("0.3");
            assertThat(hit.deductFen()).isEqualTo(300);
        });
    }

    @Test
    @Keeps(905)
    void seven_days_and_drugs_used_in_the_ward_pass() {
        kept(905, "DISCHARGE_DAYS", takenHome("7", true));
        kept(905, "DISCHARGE_DAYS", takenHome("10", false));
        kept(905, "DISCHARGE_DAYS", takenHome("10", null));
    }

    @Test
    @Breaks(906)
    void three_days_on_which_nothing_but_the_bed_is_charged_are_found() {
        List<Hit> hits = knowing(checking(906, "HANGING_BED")).audit(claim().visit("21").with(line("T", "0025", "2026-03-07T08:00:00", "1", 100),
                bed("B7", "2026-03-07"), bed("B8", "2026-03-08"), bed("B9", "2026-03-09"), bed("B10", "2026-03-10")).build());

        assertThat(hits).extracting(Hit::lineId).containsExactly("B8", "B9", "B10");
        assertThat(hits.get(0).staff().zh()).contains("挂床住院").doesNotContain("{");
    }

    @Test
    @Keeps(906)
    void two_such_days_or_a_test_between_them_pass() {
        kept(906, "HANGING_BED", claim().visit("21").with(bed("B8", "2026-03-08"), bed("B9", "2026-03-09")).build());
        kept(906, "HANGING_BED", claim().visit("21").with(bed("B8", "2026-03-08"), bed("B9", "2026-03-09"), line("T", "0025", "2026-03-09T08:00:00", "1", 1),
                bed("B10", "2026-03-10")).build());
        kept(906, "HANGING_BED", claim().visit("21").with(bed("B7", "2026-03-07"), bed("B8", "2026-03-08"), bed("B10", "2026-03-10")).build());
    }

    @Test
    @Breaks(908)
    void more_than_24_hours_of_oxygen_on_one_day_are_found() {
        assertThat(knowing(oxygen()).audit(claim().with(line("L1", "OXY1", "2026-03-10T08:00:00", "25", 2500)).build())).singleElement()
                .satisfies(hit -> {
                    assertThat(hit.deductFen()).isEqualTo(100);
                    assertThat(hit.rule().label()).isEqualTo("F-004");
                });
    }

    @Test
    @Keeps(908)
    void a_day_and_a_night_of_oxygen_pass() {
        assertThat(knowing(oxygen()).audit(claim().with(line("L1", "OXY1", "2026-03-10T08:00:00", "24", 2400)).build())).isEmpty();
    }

    @Test
    @Breaks(914)
    void a_charge_by_somebody_without_licence_is_found() {
        assertThat(found(914, "UNLICENSED", claim().doctor("D1", false, 0).with(line("L1", "X", "2026-03-10T08:00:00", "1", 700)).build()).deductFen())
                .isEqualTo(700);
    }

    @Test
    @Keeps(914)
    void a_licensed_doctor_and_one_nobody_knows_pass() {
        kept(914, "UNLICENSED", claim().doctor("D1", true, 0).with(line("L1", "X", "2026-03-10T08:00:00", "1", 700)).build());
        kept(914, "UNLICENSED", claim().with(line("L1", "X", "2026-03-10T08:00:00", "1", 700)).build());
    }

    @Test
    @Breaks(915)
    void an_internet_visit_of_a_patient_nobody_has_seen_is_found() {
        found(915, "NO_VISIT_IN_PERSON", claim().online().build());
        found(915, "NO_VISIT_IN_PERSON", claim().online().afterVisit("V1", "H1", "41", "2026-03-01T08:00:00", null)
                .afterVisit("V2", "H1", "11", "2025-12-08T23:59:59", null).build());
    }

    @Test
    @Keeps(915)
    void with_a_visit_in_person_on_record_or_in_person_it_passes() {
        kept(915, "NO_VISIT_IN_PERSON", claim().online().afterVisit("V2", "H2", "11", "2025-12-09T00:00:00", null).build());
        kept(915, "NO_VISIT_IN_PERSON", claim().build());
        kept(915, "NO_VISIT_IN_PERSON", claim().online().diagnosedInPerson().build());
    }

    @Test
    @Breaks(919)
    void a_prescription_settled_before_is_found() {
        assertThat(found(919, "PRESCRIPTION_TWICE", claim().with(prescribed("L1", "M1", "R1")).after(prescribed("H1", "M0", "R1")).build()).relatedLines())
                .containsExactly("M0/H1");
    }

    @Test
    @Keeps(919)
    void another_prescription_and_another_part_of_the_same_visit_pass() {
        kept(919, "PRESCRIPTION_TWICE", claim().with(prescribed("L1", "M1", "R1")).after(prescribed("H1", "M0", "R2")).build());
        kept(919, "PRESCRIPTION_TWICE", claim().with(prescribed("L1", "M1", "R1")).after(prescribed("H1", "M1", "R1")).build());
        kept(919, "PRESCRIPTION_TWICE", claim().with(prescribed("L1", "M1", null)).after(prescribed("H1", "M0", null)).build());
    }

    @Test
    @Breaks(920)
    void settled_as_referred_without_a_referral_is_found() {
        found(920, "REFERRED_WITHOUT_ID", claim().filed("REFERRED").build());
    }

    @Test
    @Keeps(920)
    void with_a_referral_or_settled_otherwise_it_passes() {
        kept(920, "REFERRED_WITHOUT_ID", claim().filed("REFERRED").referred("ZZ20260310-0001").build());
        kept(920, "REFERRED_WITHOUT_ID", claim().filed("LOCAL").build());
        kept(920, "REFERRED_WITHOUT_ID", claim().build());
    }

    private static AuditLine bed(String id, String day) {
        return line(id, "001109000010000", day + "T00:00:00", "1", 5000);
    }

    private static AuditLine traced(String id, String visit, String at, String quantity, String... codes) {
        return drug(id, visit, at, quantity, new LineDetail(null, null, null, null, null, null, List.of(codes)));
    }

    private static AuditLine prescribed(String id, String visit, String prescription) {
        return drug(id, visit, "2026-03-0" + (visit.equals("M1") ? "9" : "1") + "T08:00:00", "1",
                new LineDetail(prescription, null, null, null, null, null, List.of()));
    }

    private static AuditClaim takenHome(String days, Boolean home) {
        return claim().visit("21").with(drug("L1", "M1", "2026-03-10T08:00:00", "1",
                new LineDetail(null, null, null, new BigDecimal(days), null, null, List.of(), home))).build();
    }

    private static AuditLine drug(String id, String visit, String at, String quantity, LineDetail detail) {
        BigDecimal count = new BigDecimal(quantity);
        return new AuditLine(id, visit, LocalDateTime.parse(at), "DRUG", "药品", "101", count, null, 1000L * count.intValue(), "A03", "D1", detail);
    }

    private static Hit found(int rule, String check, AuditClaim claim) {
        List<Hit> hits = knowing(checking(rule, check)).audit(claim);
        assertThat(hits).as(check).hasSize(1);
        assertThat(hits.get(0).rule().no()).isEqualTo(rule);
        assertThat(hits.get(0).staff().en()).doesNotContain("{");
        return hits.get(0);
    }

    private static void kept(int rule, String check, AuditClaim claim) {
        assertThat(knowing(checking(rule, check)).audit(claim)).as(check).isEmpty();
    }

    private static KnowledgeRow oxygen() {
        return row(KnowledgeKind.FREQUENCY, 908, "OXY1", Map.of("limit", "24", "unit", "小时", "window", "DAY"), "2025-01-01", null, KnowledgeRow.DESIGN);
    }

    private static KnowledgeRow checking(int rule, String check) {
        Map<String, String> limits = Map.of("TRACE_CODE_TWICE", "180", "DISCHARGE_DAYS", "7", "HANGING_BED", "3", "NO_VISIT_IN_PERSON", "90",
                "PRESCRIPTION_TWICE", "90");
        Map<String, String> params = new HashMap<>(Map.of("check", check));
        if (limits.containsKey(check)) {
            params.put("limit", limits.get(check));
        }
        if (check.equals("HANGING_BED")) {
            params.put("items", "0011*;001201*");
        }
        return row(KnowledgeKind.DATA_QUALITY, rule, "*", params, "2025-01-01", null, KnowledgeRow.DESIGN);
    }
}
