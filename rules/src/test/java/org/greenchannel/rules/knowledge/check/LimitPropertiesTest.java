package org.greenchannel.rules.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenchannel.rules.knowledge.Claims.knowing;
import static org.greenchannel.rules.knowledge.check.Charge.charge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Claims;
import org.greenchannel.rules.knowledge.Deductions;
import org.greenchannel.rules.knowledge.Hit;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.KnowledgeSnapshot;

/** What must be true of every claim under every limit, whatever its lines. */
class LimitPropertiesTest {

    private static final KnowledgeSnapshot SNAPSHOT = knowing(
            row(KnowledgeKind.PRICE_CAP, 14, "A", Map.of("price", "3.333")),
            row(KnowledgeKind.AMOUNT_CAP, 28, "A", Map.of("amount", "20", "unit", "月", "window", "MONTH")),
            row(KnowledgeKind.COURSE_DAYS, 10, "A", Map.of("days", "2", "count", "计费日", "unit", "疗程", "window", "EPISODE_3D")),
            row(KnowledgeKind.COURSE_DAYS, 10, "B", Map.of("days", "9", "count", "用药天数", "unit", "7天", "window", "ROLLING_168H")),
            row(KnowledgeKind.MIN_INTERVAL, 31, "B", Map.of("interval", "2", "interval_unit", "日")),
            row(KnowledgeKind.DAILY_DOSE, 68, "B", Map.of("dose", "1.7", "dose_unit", "g")),
            row(KnowledgeKind.QUANTITY_CAP, 9, "C", Map.of("limit", "2.5", "unit", "处方", "window", "PRESCRIPTION")),
            row(KnowledgeKind.QUANTITY_CAP, 86, "D", Map.of("limit", "0.7", "unit", "日", "window", "DAY", "item", "C")),
            row(KnowledgeKind.SURGERY_DISCOUNT, 15, "C", Map.of("group", "g", "price", "5", "ratio", "0.3")),
            row(KnowledgeKind.SURGERY_DISCOUNT, 15, "D", Map.of("group", "g", "price", "5", "ratio", "0.7")),
            row(KnowledgeKind.HERB_EXCLUSION, 4, "E", Map.of("use", "单方")),
            row(KnowledgeKind.PRIOR_THERAPY, 5, "E", Map.of("first_line", "FIRST*", "days", "5")),
            row(KnowledgeKind.PRESCRIBED_QUANTITY, 77, "*", Map.of("list_type", "102", "quantity_unit", "g", "tolerance", "5")),
            row(KnowledgeKind.DRUG_KINDS, 46, "*", Map.of("limit", "2", "list_type", "101", "med_types", "11")));
    private static final String[] CODES = {"A", "B", "C", "D", "E", "FIRST1"};
    private static final String[] DOSES = {"0.5g", "1g", "2g", "适量", null};
    private static final String[] FREQUENCIES = {"qd", "tid", "必要时", null};

    @Property(tries = 1000)
    void what_is_deducted_is_never_negative_and_never_more_than_the_line(@ForAll Random random) {
        List<AuditLine> lines = lines(random, "L", "M1");
        List<Hit> hits = audit(lines, lines(random, "H", "M0"));

        for (Hit hit : hits) {
            AuditLine line = lines.stream().filter(one -> one.lineId().equals(hit.lineId())).findFirst().orElseThrow();
            assertThat(hit.deductFen()).isBetween(0L, Math.max(0, line.amountFen()));
            assertThat(hit.violatedQuantity()).isBetween(BigDecimal.ZERO, line.quantity().max(BigDecimal.ZERO));
        }
        long charged = lines.stream().mapToLong(line -> Math.max(0, line.amountFen())).sum();
        assertThat(Deductions.byLine(hits).values().stream().mapToLong(Long::longValue).sum()).isBetween(0L, charged);
    }

    @Property(tries = 1000)
    void the_order_of_lines_does_not_matter(@ForAll Random random) {
        List<AuditLine> lines = lines(random, "L", "M1");
        List<AuditLine> past = lines(random, "H", "M0");
        List<AuditLine> mixed = new ArrayList<>(lines);
        List<AuditLine> mixedPast = new ArrayList<>(past);
        Collections.shuffle(mixed, random);
        Collections.shuffle(mixedPast, random);

        assertThat(plain(audit(mixed, mixedPast))).containsExactlyInAnyOrderElementsOf(plain(audit(lines, past)));
    }

    private static List<Hit> audit(List<AuditLine> lines, List<AuditLine> past) {
        return SNAPSHOT.audit(Claims.claim().with(lines.toArray(AuditLine[]::new)).after(past.toArray(AuditLine[]::new)).build());
    }

    private static Set<String> plain(List<Hit> hits) {
        return hits.stream().map(hit -> hit.lineId() + hit.row().id() + hit.violatedQuantity() + "/" + hit.deductFen() + new TreeMap<>(hit.evidence())
                + new HashSet<>(hit.relatedLines())).collect(Collectors.toSet());
    }

    private static List<AuditLine> lines(Random random, String prefix, String visit) {
        List<AuditLine> lines = new ArrayList<>();
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            lines.add(line(random, prefix + i, visit));
        }
        return lines;
    }

    private static AuditLine line(Random random, String id, String visit) {
        boolean back = random.nextInt(6) == 0;
        BigDecimal quantity = BigDecimal.valueOf((back ? -1 : 1) * (long) random.nextInt(6000), 3);
        long fen = (back ? -1 : 1) * (long) random.nextInt(3000);
        String day = String.format("2026-03-%02dT%02d:00:00", 1 + random.nextInt(12), random.nextInt(24));
        return charge(id, CODES[random.nextInt(CODES.length)]).in(visit).on(day).type(random.nextBoolean() ? "101" : "102")
                .times(quantity.toPlainString(), fen).rx(random.nextInt(3) == 0 ? null : "R" + random.nextInt(3))
                .dosed(DOSES[random.nextInt(DOSES.length)], FREQUENCIES[random.nextInt(FREQUENCIES.length)],
                        random.nextBoolean() ? null : Integer.toString(random.nextInt(9))).way(random.nextBoolean() ? "1" : "2").line();
    }

    private static KnowledgeRow row(KnowledgeKind kind, int rule, String code, Map<String, String> params) {
        return Claims.row(kind, rule, code, params);
    }
}
