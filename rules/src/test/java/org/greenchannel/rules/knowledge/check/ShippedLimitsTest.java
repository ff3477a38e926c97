package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.claim;
import static org.greenchannel.rules.knowledge.check.Charge.charge;
import static org.greenchannel.rules.knowledge.check.Charge.herb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.KnowledgeCsv;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;
import org.junit.jupiter.api.Test;

/** Each shipped row of the limits on one code, on the whole shipped snapshot: it bites and it spares. */
class ShippedLimitsTest {

    private static final KnowledgeSnapshot SNAPSHOT = KnowledgeSnapshot.shipped();

    @Test
    void herbal_pieces_that_are_not_paid() {
        each(KnowledgeKind.HERB_EXCLUSION, row -> claim().with(herb("L1", row.code()).rx("R1").line()),
                row -> row.ruleNo() == 3 ? claim() : claim().with(herb("L1", row.code()).rx("R1").line(), herb("L2", "OTHER").rx("R1").line()));
    }

    @Test
    void drugs_that_internet_visits_may_not_give() {
        each(KnowledgeKind.ONLINE_BAN, row -> claim().online().with(once(row)), row -> claim().with(once(row)));
    }

    @Test
    void drugs_tied_to_a_disease() {
        each(KnowledgeKind.DISEASE_SCOPE, row -> claim().visit("14").disease("M99999").with(once(row)),
                row -> claim().visit("14").disease(row.param("diseases").split(";")[0]).with(once(row)));
    }

    @Test
    void codes_that_ask_for_a_level_of_institution() {
        each(KnowledgeKind.INSTITUTION_LEVEL, row -> claim().level("11").with(once(row)), row -> claim().level("01").with(once(row)));
    }

    @Test
    void codes_of_some_departments() {
        each(KnowledgeKind.DEPARTMENT, row -> claim().with(charge("L1", row.code()).by("A99", "D1").line()),
                row -> claim().with(charge("L1", row.code()).by(department(row), "D1").line()));
    }

    @Test
    void items_with_an_approved_price() {
        each(KnowledgeKind.PRICE_CAP, row -> claim().level(level(row)).with(charge("L1", row.code()).times("1", fen(row) + 1).line()),
                row -> claim().level(level(row)).with(charge("L1", row.code()).times("1", fen(row)).line()));
    }

    @Test
    void antibiotics_with_a_grade() {
        each(KnowledgeKind.ANTIBIOTIC_GRADE, row -> claim().doctor("D1", true, 0).with(once(row)), row -> claim().doctor("D1", true, 3).with(once(row)));
    }

    @Test
    void prescriptions_with_too_many_drugs() {
        each(KnowledgeKind.DRUG_KINDS, row -> claim().with(drugs(6)), row -> claim().with(drugs(5)));
    }

    @Test
    void codes_with_a_largest_quantity() {
        each(KnowledgeKind.QUANTITY_CAP, row -> claim().with(items(row, "1")).with(charge("L1", row.code()).times(row.param("limit") + ".5", 1000).line()),
                row -> claim().with(items(row, "1")).with(charge("L1", row.code()).times(row.param("limit"), 1000).line()));
    }

    @Test
    void codes_with_a_largest_amount() {
        each(KnowledgeKind.AMOUNT_CAP, row -> claim().with(charge("L1", row.code()).times("1", Long.parseLong(row.param("amount")) * 100 + 1).line()),
                row -> claim().with(charge("L1", row.code()).times("1", Long.parseLong(row.param("amount")) * 100).line()));
    }

    @Test
    void codes_with_a_payable_course() {
        each(KnowledgeKind.COURSE_DAYS, row -> claim().stay("2026-01-01T08:00:00", null).with(course(row, 1)),
                row -> claim().stay("2026-01-01T08:00:00", null).with(course(row, 0)));
    }

    @Test
    void items_with_a_least_interval() {
        each(KnowledgeKind.MIN_INTERVAL, row -> claim().with(charge("L1", row.code()).line(), charge("L2", row.code()).on("2026-03-11").line()),
                row -> claim().with(once(row)));
    }

    @Test
    void codes_with_a_largest_dose() {
        each(KnowledgeKind.DAILY_DOSE, row -> claim().with(dosed(row, "1.01")), row -> claim().with(dosed(row, "1")));
    }

    @Test
    void herbal_pieces_uploaded_beyond_the_prescription() {
        each(KnowledgeKind.PRESCRIBED_QUANTITY, row -> claim().with(herb("L1", "X").times("106", 1000).ordered("100").line()),
                row -> claim().with(herb("L1", "X").times("105", 1000).ordered("100").line()));
    }

    @Test
    void second_line_drugs() {
        each(KnowledgeKind.PRIOR_THERAPY, row -> claim().with(once(row)), row -> claim().with(once(row))
                .after(charge("H1", row.param("first_line").split(";")[0].replace("*", "A")).in("M0").on("2026-03-01").line()));
    }

    @Test
    void operations_through_one_incision() {
        each(KnowledgeKind.SURGERY_DISCOUNT, row -> claim().with(charge("L1", row.code()).times("2", fen(row) * 2).line()),
                row -> claim().with(charge("L1", row.code()).times("1", fen(row)).line()));
    }

    private static AuditLine dosed(KnowledgeRow row, String part) {
        BigDecimal limit = new BigDecimal(row.param("dose")).multiply(new BigDecimal(row.param("factor").isEmpty() ? "1" : row.param("factor")));
        String dose = limit.multiply(new BigDecimal(part)).stripTrailingZeros().toPlainString();
        return charge("L1", row.code()).times("10", 1000).dosed(dose + row.param("dose_unit"), "每日1次", null).line();
    }

    private static AuditLine[] items(KnowledgeRow row, String quantity) {
        return row.param("item").isEmpty() ? new AuditLine[0]
                : new AuditLine[] {charge("L9", row.param("item")).type("201").times(quantity, 100).line()};
    }

    /** As many days as the course has, and so many more. */
    private static AuditLine[] course(KnowledgeRow row, int more) {
        int days = Integer.parseInt(row.param("days")) + more;
        if (row.param("count").equals("用药天数")) {
            return new AuditLine[] {charge("L1", row.code()).rx("R1").dosed(null, null, Integer.toString(days)).times("1000", 100_000).line()};
        }
        return IntStream.range(0, days).mapToObj(i -> charge("L" + i, row.code()).on(LocalDate.of(2026, 1, 1).plusDays(i).toString()).line())
                .toArray(AuditLine[]::new);
    }

    private static void each(KnowledgeKind kind, Function<KnowledgeRow, Claims> breaking, Function<KnowledgeRow, Claims> keeping) {
        List<KnowledgeRow> rows = KnowledgeCsv.shipped().stream().filter(row -> row.kind() == kind).toList();
        assertThat(rows).isNotEmpty();
        for (KnowledgeRow row : rows) {
            assertThat(SNAPSHOT.audit(breaking.apply(row).build())).as(row.id()).anySatisfy(hit -> {
                assertThat(hit.row()).isEqualTo(row);
                assertThat(hit.rule().no()).isEqualTo(row.ruleNo());
                assertThat(hit.basis()).isEqualTo(row.basis());
                assertThat(hit.deductFen()).isPositive();
                assertThat(hit.staff().zh() + hit.staff().en() + hit.patient().zh() + hit.patient().en()).doesNotContain("{");
            });
            assertThat(SNAPSHOT.audit(keeping.apply(row).build())).as(row.id()).noneMatch(hit -> hit.row().equals(row));
        }
    }

    private static AuditLine once(KnowledgeRow row) {
        return charge("L1", row.code()).line();
    }

    private static AuditLine[] drugs(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> charge("L" + i, "DRUG" + i).rx("R1").line()).toArray(AuditLine[]::new);
    }

    private static String department(KnowledgeRow row) {
        return switch (row.param("departments").split(";")[0]) {
            case "康复医学科" -> "A21";
            case "精神科" -> "A15";
            case "眼科" -> "A10";
            default -> "A04";
        };
    }

    private static String level(KnowledgeRow row) {
        return row.param("level").equals("二级") ? "05" : "01";
    }

    private static long fen(KnowledgeRow row) {
        return new BigDecimal(row.param("price")).movePointRight(2).longValueExact();
    }
}
