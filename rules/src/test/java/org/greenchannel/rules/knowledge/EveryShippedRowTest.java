package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.Claims.line;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each published row on the whole shipped snapshot: a claim that breaks it is found, one that keeps it passes. */
class EveryShippedRowTest {

    private static final String DAY = "2026-03-10";
    private static final KnowledgeSnapshot SNAPSHOT = KnowledgeSnapshot.shipped();
    private static final Map<String, String> LAST_ALLOWED = Map.of("新生儿", "2026-02-10", "婴幼儿", "2023-03-11", "儿童", "2008-03-11");
    private static final Map<String, String> FIRST_TOO_OLD = Map.of("新生儿", "2026-02-09", "婴幼儿", "2023-03-10", "儿童", "2008-03-10");

    @Test
    void items_limited_by_sex() {
        each(KnowledgeKind.SEX, row -> claim().sex(row.param("sex").equals("女") ? "1" : "2").with(once(row)).build(),
                row -> claim().sex(row.param("sex").equals("女") ? "2" : "1").with(once(row)).build());
    }

    @Test
    void items_limited_by_age() {
        each(KnowledgeKind.AGE, row -> claim().born(FIRST_TOO_OLD.get(row.param("age"))).with(once(row)).build(),
                row -> claim().born(LAST_ALLOWED.get(row.param("age"))).with(once(row)).build());
    }

    @Test
    void drugs_paid_by_one_insurance_only() {
        each(KnowledgeKind.INSURANCE_TYPE, row -> claim().insured("390").visit("21").with(once(row)).build(),
                row -> claim().insured(row.param("insurance").equals("工伤") ? "410" : "510").with(once(row)).build());
    }

    @Test
    void drugs_paid_for_inpatients_only() {
        each(KnowledgeKind.VISIT_MODE, row -> claim().visit("11").with(once(row)).build(), row -> claim().visit("21").with(once(row)).build());
    }

    @Test
    void items_limited_by_frequency() {
        each(KnowledgeKind.FREQUENCY, row -> claim().born("2026-03-01").with(charge(row, row.param("limit")), charge(row, "0.000001")).build(),
                row -> claim().born("2026-03-01").with(charge(row, row.param("limit"))).build());
    }

    private static void each(KnowledgeKind kind, Function<KnowledgeRow, AuditClaim> breaking, Function<KnowledgeRow, AuditClaim> keeping) {
        List<KnowledgeRow> rows = KnowledgeCsv.shipped().stream().filter(row -> row.kind() == kind && row.official()).toList();
        assertThat(rows).isNotEmpty();
        for (KnowledgeRow row : rows) {
            assertThat(SNAPSHOT.audit(breaking.apply(row))).as(row.id()).anySatisfy(hit -> {
                assertThat(hit.row()).isEqualTo(row);
                assertThat(hit.rule().no()).isEqualTo(row.ruleNo());
                assertThat(hit.resultType()).isEqualTo("VIOL");
                assertThat(hit.basis()).isEqualTo("official");
                assertThat(hit.staff().zh()).doesNotContain("{");
                assertThat(hit.patient().en()).doesNotContain("{");
            });
            assertThat(SNAPSHOT.audit(keeping.apply(row))).as(row.id()).noneMatch(hit -> hit.row().equals(row));
        }
    }

    private static AuditLine once(KnowledgeRow row) {
        return line("L1", row.code(), DAY + "T09:00:00", "1", 1000);
    }

    private static AuditLine charge(KnowledgeRow row, String quantity) {
        return line("L" + quantity, row.code(), DAY + "T09:00:00", quantity, 1000);
    }
}
