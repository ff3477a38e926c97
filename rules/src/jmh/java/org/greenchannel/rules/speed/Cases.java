package org.greenchannel.rules.speed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.KnowledgeKind;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.LineDetail;

/**
 * The rows and claims every measurement uses: made up, the same in every run.
 *
 * <p>Five kinds of row in equal parts, one code in nine with two rows. Half of a claim's lines have a code with rows, drawn evenly over
 * all codes, so that no cache is helped by favourites; one claim in ten goes against some rows. Every row and every line's code is an object of its own, as
 * after reading a file; times and quantities are shared, as if the claim had just been read and lay in the processor's cache.
 */
final class Cases {

    /** Lines in the pool that a measurement goes through, however they are cut into claims. */
    private static final int POOL = 100_000;
    /** Codes of no catalogue, so that no shipped row speaks of them by chance. */
    private static final long FIRST_CODE = 900_100_000_000_000L;
    private static final int STEP = 37;
    private static final String[] LINE_IDS = IntStream.range(0, 200).mapToObj(l -> "L" + l).toArray(String[]::new);
    private static final LocalDateTime[][] TIMES = IntStream.range(0, 28).mapToObj(day -> IntStream.range(0, 12)
            .mapToObj(hour -> LocalDateTime.of(2026, 3, 1 + day, 8 + hour, 0)).toArray(LocalDateTime[]::new)).toArray(LocalDateTime[][]::new);
    private static final BigDecimal[] QUANTITIES = IntStream.range(0, 6).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    private static final List<Diagnosis> DIAGNOSES = List.of(new Diagnosis("I10.x05", "原发性高血压", true), new Diagnosis("E11.900", "2型糖尿病", false));

    private Cases() {
    }

    /** Rows of knowledge, every one an object of its own down to its texts. */
    static List<KnowledgeRow> rows(int count) {
        List<KnowledgeRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    /** The {@code i}-th row. */
    static KnowledgeRow row(int i) {
        return switch (i % 5) {
            case 0 -> row(i, KnowledgeKind.SEX, 81, "sex", "女");
            case 1 -> row(i, KnowledgeKind.AGE, 29, "age", "18岁以上");
            case 2 -> row(i, KnowledgeKind.INSURANCE_TYPE, 1, "insurance", "工伤");
            case 3 -> row(i, KnowledgeKind.VISIT_MODE, 13, "mode", "住院");
            default -> row(i, KnowledgeKind.FREQUENCY, 27, "limit", "2", "unit", "日", "window", "DAY");
        };
    }

    private static KnowledgeRow row(int i, KnowledgeKind kind, int ruleNo, String... params) {
        Map<String, String> own = new java.util.HashMap<>();
        for (int p = 0; p < params.length; p += 2) {
            own.put(params[p], new String(params[p + 1]));
        }
        return new KnowledgeRow(kind.fileName() + "-" + ruleNo + "-" + i, kind, ruleNo, code(codeOf(i)), "项目名称" + codeOf(i), own,
                LocalDate.of(2025, 1, 1), i % 2 == 0 ? null : LocalDate.of(2030, 1, 1), new String(KnowledgeRow.OFFICIAL),
                new String("MEDICAL-INSURANCE-FUND-REGULATION#38.1.6"), new String("智能监管“两库”规则和知识点（第一批）"));
    }

    /** Which code a row speaks of: the tenth row shares the ninth's. */
    private static int codeOf(int row) {
        return row % 10 == 9 ? row - 1 : row;
    }

    static String code(int i) {
        return digits(FIRST_CODE + (long) i * STEP);
    }

    /** Claims whose lines together fill the pool. */
    static List<AuditClaim> claims(int rows, int lines) {
        Random random = new Random(20260310);
        List<AuditClaim> claims = new ArrayList<>();
        for (int c = 0; c < Math.max(1, POOL / lines); c++) {
            claims.add(claim(c, rows, lines, random));
        }
        return claims;
    }

    private static AuditClaim claim(int c, int rows, int lines, Random random) {
        boolean breaks = random.nextInt(10) == 0;
        List<AuditLine> own = new ArrayList<>();
        for (int l = 0; l < lines; l++) {
            int quantity = breaks && l % 10 == 0 ? 5 : 1 + random.nextInt(2);
            own.add(new AuditLine(LINE_IDS[l], "M", TIMES[random.nextInt(28)][l % 12], lineCode(rows, random), "项目", "201", QUANTITIES[quantity],
                    null, 1000L * quantity, "A", "D", LineDetail.NONE));
        }
        AuditVisit visit = new AuditVisit("M" + c, "H1", breaks ? "310" : "410", "21", "02", "A", "D", LocalDateTime.of(2026, 3, 1, 8, 0),
                null, null, false, null, null);
        AuditPerson person = new AuditPerson("P" + c, breaks && random.nextBoolean() ? "1" : "2",
                LocalDate.of(breaks && random.nextInt(4) == 0 ? 2012 : 1980, 1, 1 + random.nextInt(28)), null);
        return new AuditClaim(visit, person, own, DIAGNOSES, List.of(), Map.of(), List.of(), List.of());
    }

    private static String lineCode(int rows, Random random) {
        String known = code(codeOf(random.nextInt(rows)));
        return random.nextBoolean() ? known : digits(Long.parseLong(known) + 1);
    }

    private static String digits(long code) {
        return Long.toString(1_000_000_000_000_000L + code).substring(1);
    }
}
