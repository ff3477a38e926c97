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
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.LineDetail;
import org.junit.jupiter.api.Test;

/** What a claim says of itself, its visit and its lines. */
class DataQualityTest {

    private static final String AT = "2026-03-10T08:00:00";

    @Test
    @Breaks(35)
    void a_settlement_list_with_missing_or_illogical_fields_is_found() {
        found(35, "MAIN_DIAGNOSIS", claim().build());
        found(35, "DIAGNOSIS_CODE", claim().diagnosed("肺炎").build());
        found(35, "SEX", claim().sex("M").build());
        found(35, "SEX", claim().sex(null).build());
        found(35, "BIRTH_DATE", claim().born(null).build());
        found(35, "BIRTH_DATE", claim().born("2026-03-10").build());
        found(35, "VISIT_FIELDS", claim().visit("").build());
        found(35, "VISIT_FIELDS", claim().insured(null).build());
        found(35, "STAY_DATES", claim().stay("2026-03-10T08:00:00", "2026-03-10T07:59:59").build());
        found(35, "OPERATION_DATE", claim().stay("2026-03-10T08:00:00", "2026-03-12T08:00:00").operated("53.0", "2026-03-13T00:00:00").build());
    }

    @Test
    @Keeps(35)
    void a_complete_settlement_list_passes() {
        kept(35, "SEX", claim().sex("9").build());
        AuditClaim claim = claim().diagnosed("J18.900", "I10", "K35.901x002").stay("2026-03-10T08:00:00", "2026-03-12T08:00:00")
                .operated("53.0", "2026-03-12T23:00:00").build();

        for (String check : List.of("MAIN_DIAGNOSIS", "DIAGNOSIS_CODE", "SEX", "BIRTH_DATE", "VISIT_FIELDS", "STAY_DATES", "OPERATION_DATE")) {
            kept(35, check, claim);
        }
    }

    @Test
    @Breaks(36)
    void an_amount_other_than_price_times_quantity_is_found_and_only_the_surplus_deducted() {
        assertThat(found(36, "AMOUNT", priced("12.34", "3", 4000)).deductFen()).isEqualTo(298);
        assertThat(found(36, "AMOUNT", priced("12.34", "3", 3000)).deductFen()).isZero();
        assertThat(found(36, "QUANTITY", claim().with(line("L1", "X", AT, "0", 500)).build()).deductFen()).isEqualTo(500);
        AuditLine nobody = new AuditLine("L1", "M1", LocalDateTime.parse(AT), "X", "项目X", "201", BigDecimal.ONE, null, 500, null, " ", LineDetail.NONE);
        assertThat(found(36, "LINE_STAFF", claim().with(nobody).build()).evidence().get("actual")).isEqualTo("缺科室、医师");
        assertThat(found(36, "LINE_FIELDS", claim().with(line("L1", "X", AT, "1", 500)).build()).evidence().get("actual")).isEqualTo("缺单价");
    }

    @Test
    @Keeps(36)
    void a_fen_of_rounding_and_complete_fields_pass() {
        kept(36, "AMOUNT", priced("12.34", "3", 3702));
        kept(36, "AMOUNT", priced("12.34", "3", 3703));
        kept(36, "QUANTITY", priced("12.34", "3", 3702));
        kept(36, "LINE_FIELDS", priced("12.34", "3", 3702));
        kept(36, "LINE_STAFF", priced("12.34", "3", 3702));
    }

    @Test
    @Breaks(38)
    void surgery_without_operation_code_a_code_that_is_none_and_two_main_operations_are_found() {
        assertThat(found(38, "OPERATION_MISSING", claim().with(line("L1", "003301000000000", AT, "1", 500)).build()).relatedLines())
                .containsExactly("M1/L1");
        found(38, "OPERATION_CODE", claim().operated("阑尾切除", null).build());
        found(38, "MAIN_OPERATION", new AuditClaim(claim().build().visit(), claim().build().person(), List.of(), List.of(),
                List.of(new org.greenchannel.rules.knowledge.Operation("47.0", null, false, null, null)), Map.of(), List.of(), List.of()));
    }

    @Test
    @Keeps(38)
    void coded_surgery_and_visits_without_surgery_pass() {
        AuditClaim coded = claim().operated("47.0100x01", null).with(line("L1", "003301000000000", AT, "1", 500)).build();

        kept(38, "OPERATION_MISSING", coded);
        kept(38, "OPERATION_CODE", coded);
        kept(38, "MAIN_OPERATION", coded);
        kept(38, "OPERATION_MISSING", claim().with(line("L1", "002501000000000", AT, "1", 500)).build());
        kept(38, "OPERATION_MISSING", claim().with(line("L1", "003301", AT, "1", 500), line("L2", "003301", AT, "-1", -500)).build());
        kept(38, "MAIN_OPERATION", claim().build());
    }

    @Test
    @Breaks(41)
    void an_upload_after_the_limit_is_late() {
        found(41, "LATE_UPLOAD", claim().stay("2026-03-01T08:00:00", "2026-03-05T08:00:00").uploaded("2026-03-08T08:00:01").build());
    }

    @Test
    @Keeps(41)
    void an_upload_on_the_last_hour_and_one_nobody_dated_pass() {
        kept(41, "LATE_UPLOAD", claim().stay("2026-03-01T08:00:00", "2026-03-05T08:00:00").uploaded("2026-03-08T08:00:00").build());
        kept(41, "LATE_UPLOAD", claim().stay("2026-03-01T08:00:00", "2026-03-05T08:00:00").build());
    }

    @Test
    @Breaks({42, 907})
    void charges_before_the_stay_after_it_and_after_death_are_found() {
        Claims stay = claim().stay("2026-03-10T08:00:00", "2026-03-12T08:00:00").with(line("L1", "X", "2026-03-15T08:00:01", "1", 500));

        assertThat(found(42, "OUTSIDE_STAY", stay.build()).deductFen()).isEqualTo(500);
        found(42, "OUTSIDE_STAY", claim().stay("2026-03-10T08:00:00", null).with(line("L1", "X", "2026-03-07T07:59:59", "1", 500)).build());
        found(907, "AFTER_DEATH", claim().died("2026-03-10").with(line("L1", "X", "2026-03-11T00:00:00", "1", 500)).build());
    }

    @Test
    @Keeps({42, 907})
    void within_the_tolerance_and_on_the_day_of_death_they_pass() {
        kept(42, "OUTSIDE_STAY", claim().stay("2026-03-10T08:00:00", "2026-03-12T08:00:00").with(line("L1", "X", "2026-03-15T08:00:00", "1", 500)).build());
        kept(42, "OUTSIDE_STAY", claim().stay("2026-03-10T08:00:00", null).with(line("L1", "X", "2026-09-07T08:00:00", "1", 500)).build());
        kept(907, "AFTER_DEATH", claim().died("2026-03-10").with(line("L1", "X", "2026-03-10T23:59:59", "1", 500)).build());
        kept(907, "AFTER_DEATH", claim().died("2026-03-10").with(line("L1", "X", "2026-03-11T08:00:00", "1", 500),
                line("L2", "X", "2026-03-11T09:00:00", "-1", -500)).build());
    }

    @Test
    @Breaks({903, 904})
    void what_was_not_ordered_is_found_and_of_what_was_ordered_the_surplus() {
        assertThat(found(903, "NOT_ORDERED", ordered("2", "0")).deductFen()).isEqualTo(1000);
        assertThat(found(904, "OVER_ORDERED", ordered("5", "3"))).satisfies(hit -> {
            assertThat(hit.violatedQuantity()).isEqualByComparingTo("2");
            assertThat(hit.deductFen()).isEqualTo(400);
        });
    }

    @Test
    @Keeps({903, 904})
    void what_was_ordered_and_what_nobody_knows_pass() {
        kept(903, "NOT_ORDERED", ordered("2", "2"));
        kept(903, "NOT_ORDERED", ordered("2", null));
        kept(904, "OVER_ORDERED", ordered("3", "3"));
        kept(904, "OVER_ORDERED", ordered("3", null));
    }

    private static AuditClaim ordered(String quantity, String ordered) {
        LineDetail detail = new LineDetail(null, null, null, null, null, ordered == null ? null : new BigDecimal(ordered), List.of());
        return claim().with(new AuditLine("L1", "M1", LocalDateTime.parse(AT), "X", "项目X", "201", new BigDecimal(quantity), null, 1000, "A03", "D1",
                detail)).build();
    }

    private static AuditClaim priced(String price, String quantity, long fen) {
        return claim().with(new AuditLine("L1", "M1", LocalDateTime.parse(AT), "X", "项目X", "201", new BigDecimal(quantity), new BigDecimal(price), fen,
                "A03", "D1", LineDetail.NONE)).build();
    }

    private static Hit found(int rule, String check, AuditClaim claim) {
        List<Hit> hits = knowing(checking(rule, check)).audit(claim);
        assertThat(hits).as(check).hasSize(1);
        assertThat(hits.get(0).rule().no()).isEqualTo(rule);
        assertThat(hits.get(0).staff().zh()).doesNotContain("{");
        assertThat(hits.get(0).patient().en()).doesNotContain("{");
        return hits.get(0);
    }

    private static void kept(int rule, String check, AuditClaim claim) {
        assertThat(knowing(checking(rule, check)).audit(claim)).as(check).isEmpty();
    }

    private static KnowledgeRow checking(int rule, String check) {
        Map<String, String> params = new HashMap<>(Map.of("check", check));
        if (check.equals("AMOUNT")) {
            params.put("limit", "0.01");
        } else if (check.equals("LATE_UPLOAD") || check.equals("OUTSIDE_STAY")) {
            params.put("limit", "72");
        } else if (check.equals("OPERATION_MISSING")) {
            params.put("items", "0033*");
        }
        return row(KnowledgeKind.DATA_QUALITY, rule, "*", params, "2025-01-01", null, KnowledgeRow.DESIGN);
    }
}
