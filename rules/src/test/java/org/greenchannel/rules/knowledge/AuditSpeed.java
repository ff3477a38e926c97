package org.greenchannel.rules.knowledge;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures the audit on one thread: {@code AuditSpeed [rows] [lines]}. Nothing is asserted; figures belong into a closing note.
 *
 * <p>Half of the lines have a code with a row, one claim in ten goes against a row. Time is the
 * thread's own CPU time, so that a busy machine does not distort it.
 */
final class AuditSpeed {

    private static final int CLAIMS = 20_000;

    private AuditSpeed() {
    }

    public static void main(String[] args) {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int lines = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        long built = cpu();
        KnowledgeSnapshot snapshot = KnowledgeSnapshot.of(rows(rows));
        System.out.printf("%d rows, built in %d ms%n", snapshot.size(), (cpu() - built) / 1_000_000);
        List<AuditClaim> claims = claims(rows, lines, new Random(1));
        for (int round = 1; round <= 8; round++) {
            long start = cpu();
            long hits = 0;
            int done = 0;
            while (cpu() - start < 1_500_000_000L) {
                for (int i = 0; i < 1000; i++) {
                    hits += snapshot.audit(claims.get(done++ % CLAIMS)).size();
                }
            }
            double seconds = (cpu() - start) / 1e9;
            System.out.printf("round %d: %,.0f claims/s of %d lines, %.2f hits a claim%n", round, done / seconds, lines, hits / (double) done);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<KnowledgeRow> rows(int count) {
        List<KnowledgeRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = code(i);
            rows.add(switch (i % 5) {
                case 0 -> Claims.sexRow(code, "女");
                case 1 -> Claims.ageRow(code, "18岁以上");
                case 2 -> Claims.row(KnowledgeKind.INSURANCE_TYPE, 1, code, Map.of("insurance", "职工"));
                case 3 -> Claims.row(KnowledgeKind.VISIT_MODE, 13, code, Map.of("mode", "住院"));
                default -> Claims.limitRow(code, "2", "日", "DAY");
            });
        }
        return rows;
    }

    private static List<AuditClaim> claims(int rows, int lines, Random random) {
        List<AuditClaim> claims = new ArrayList<>();
        for (int c = 0; c < CLAIMS; c++) {
            List<AuditLine> own = new ArrayList<>();
            boolean breaks = random.nextInt(100) < 10;
            for (int l = 0; l < lines; l++) {
                String code = random.nextBoolean() ? code(random.nextInt(rows)) : "X" + code(random.nextInt(rows));
                own.add(new AuditLine("L" + l, "M" + c, LocalDateTime.of(2026, 3, 1 + random.nextInt(28), 8 + l % 12, 0), code, "项目", "201",
                        BigDecimal.valueOf(breaks && l == 0 ? 5 : 1 + random.nextInt(2)), null, 1000, "A", "D", LineDetail.NONE));
            }
            AuditVisit visit = new AuditVisit("M" + c, "H1", "310", "21", "02", "A", "D", LocalDateTime.of(2026, 3, 1, 8, 0), null, null, false,
                    null, null);
            AuditPerson person = new AuditPerson("P" + c, breaks && random.nextBoolean() ? "1" : "2",
                    LocalDate.of(1980, 1, 1 + random.nextInt(28)), null);
            claims.add(new AuditClaim(visit, person, own, List.of(), List.of(), Map.of(), List.of(), List.of()));
        }
        return claims;
    }

    private static String code(int i) {
        return String.format("00%013d", i);
    }
}
