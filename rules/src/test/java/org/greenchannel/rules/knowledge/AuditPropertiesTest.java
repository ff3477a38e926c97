package org.greenchannel.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must be true of every claim, whatever its lines. */
class AuditPropertiesTest {

    private static final List<String> CODES = List.of("BED", "WEEKLY", "ROLLING", "STAY", "WOMEN", "FREE");
    private static final KnowledgeSnapshot SNAPSHOT = Claims.knowing(Claims.limitRow("BED", "1", "日", "DAY"),
            Claims.limitRow("WEEKLY", "2.5", "周", "WEEK"), Claims.limitRow("ROLLING", "3", "24小时", "ROLLING_24H"),
            Claims.limitRow("STAY", "4", "次住院", "STAY"), Claims.sexRow("WOMEN", "女"));

    @Property(tries = 500)
    void a_deduction_is_never_negative_and_never_more_than_the_line(@ForAll("lines") List<AuditLine> lines, @ForAll("lines") List<AuditLine> past) {
        for (Hit hit : audit(lines, past)) {
            AuditLine line = lines.stream().filter(one -> one.lineId().equals(hit.lineId())).findFirst().orElseThrow();
            assertThat(hit.deductFen()).isBetween(0L, Math.max(0, line.amountFen()));
            assertThat(hit.violatedFen()).isEqualTo(hit.deductFen());
            assertThat(hit.violatedQuantity()).isBetween(BigDecimal.ZERO, line.quantity().max(BigDecimal.ZERO));
        }
    }

    @Property(tries = 500)
    void the_order_of_lines_does_not_matter(@ForAll("lines") List<AuditLine> lines, @ForAll("lines") List<AuditLine> past, @ForAll Random random) {
        List<AuditLine> mixed = new ArrayList<>(lines);
        List<AuditLine> mixedPast = new ArrayList<>(past);
        Collections.shuffle(mixed, random);
        Collections.shuffle(mixedPast, random);

        assertThat(plain(audit(mixed, mixedPast))).isEqualTo(plain(audit(lines, past)));
    }

    @Property(tries = 500)
    void splitting_a_quantity_into_lines_does_not_change_the_excess(@ForAll("charges") List<AuditLine> lines, @ForAll("charges") List<AuditLine> past) {
        List<AuditLine> split = new ArrayList<>();
        for (AuditLine line : lines) {
            BigDecimal part = line.quantity().divide(BigDecimal.valueOf(4));
            split.add(part(line, "a", part));
            split.add(part(line, "b", line.quantity().subtract(part)));
        }

        assertThat(excess(audit(split, past))).isEqualTo(excess(audit(lines, past)));
    }

    private static List<Hit> audit(List<AuditLine> lines, List<AuditLine> past) {
        Claims claim = Claims.claim().sex("1");
        claim.with(lines.toArray(AuditLine[]::new));
        claim.after(past.toArray(AuditLine[]::new));
        return SNAPSHOT.audit(claim.build());
    }

    private static Set<String> plain(List<Hit> hits) {
        return hits.stream().map(hit -> hit.lineId() + hit.row().id() + hit.violatedQuantity() + "/" + hit.deductFen() + new TreeMap<>(hit.evidence())
                + new HashSet<>(hit.relatedLines())).collect(Collectors.toSet());
    }

    private static BigDecimal excess(List<Hit> hits) {
        return hits.stream().map(Hit::violatedQuantity).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros();
    }

    private static AuditLine part(AuditLine line, String suffix, BigDecimal quantity) {
        return new AuditLine(line.lineId() + suffix, line.mdtrtId(), line.occurred(), line.code(), line.name(), line.listType(), quantity, null,
                line.amountFen() / 2, line.department(), line.doctor(), line.detail());
    }

    @Provide
    Arbitrary<List<AuditLine>> lines() {
        return line(-4000, 8000).list().ofMaxSize(12).map(AuditPropertiesTest::numbered);
    }

    @Provide
    Arbitrary<List<AuditLine>> charges() {
        return line(1, 8000).list().ofMaxSize(12).map(AuditPropertiesTest::numbered);
    }

    private static Arbitrary<AuditLine> line(int least, int most) {
        Arbitrary<LocalDateTime> times = Arbitraries.integers().between(0, 24 * 9).map(hour -> LocalDateTime.of(2026, 3, 1, 0, 0).plusHours(hour));
        return Combinators.combine(Arbitraries.of(CODES), times, Arbitraries.integers().between(least, most), Arbitraries.longs().between(0, 100_000),
                Arbitraries.of("M1", "M2")).as((code, time, milli, fen, visit) -> new AuditLine("?", visit, time, code, code, "201",
                BigDecimal.valueOf(milli, 3), null, milli < 0 ? -fen : fen, "A", "D", LineDetail.NONE));
    }

    private static List<AuditLine> numbered(List<AuditLine> lines) {
        List<AuditLine> numbered = new ArrayList<>();
        for (AuditLine line : lines) {
            numbered.add(new AuditLine("L" + numbered.size(), line.mdtrtId(), line.occurred(), line.code(), line.name(), line.listType(),
                    line.quantity(), null, line.amountFen(), line.department(), line.doctor(), line.detail()));
        }
        return numbered;
    }
}
