package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditDoctor;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.AuditPerson;
import org.greenchannel.rules.knowledge.AuditVisit;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.LineDetail;
import org.greenchannel.rules.knowledge.Operation;

/** Claims of every sort, sound ones and others: each fact is there, missing or wrong by chance. */
final class AnyClaim {

    private static final String[] DETAILS = {null, " ", "RX1", "RX2"};
    private static final String[] DISEASES = {"I10.x05", "E11", "C61.9", "肺炎", "j18.9", "A41.9†", "", null};
    private static final String[] OPERATIONS = {"53.0", "60.5x00", "手术", "", null};

    private final Random random;
    private final String[] codes;

    /** Claims whose lines have these codes. */
    AnyClaim(Random random, String... codes) {
        this.random = random;
        this.codes = codes;
    }

    /** A claim that was diagnosed with this among others. */
    AuditClaim diagnosed(String code) {
        List<Diagnosis> diagnoses = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(d -> new Diagnosis(d == 0 ? code : one(DISEASES), "诊断", d == 0 ? random.nextInt(4) > 0 : random.nextInt(4) == 0)).toList();
        List<Operation> operations = IntStream.range(0, random.nextInt(3))
                .mapToObj(o -> new Operation(one(OPERATIONS), "手术", random.nextBoolean(), one(null, time()), "D1")).toList();
        Map<String, AuditDoctor> doctors = new HashMap<>();
        for (int d = random.nextInt(3); d > 0; d--) {
            doctors.put("D" + d, new AuditDoctor(random.nextBoolean(), 1));
        }
        AuditPerson person = new AuditPerson("P", one("1", "2", "9", "M", null), one(null, LocalDate.of(1950, 1, 1), LocalDate.of(2026, 3, 6)),
                random.nextInt(4) > 0 ? null : LocalDate.of(2026, 3, 5));
        return new AuditClaim(visit("M1"), person, lines("M1", random.nextInt(9)), diagnoses, operations, doctors,
                random.nextBoolean() ? List.of() : lines("M0", random.nextInt(6)),
                IntStream.range(0, random.nextInt(3)).mapToObj(v -> visit("M-" + v)).toList());
    }

    private AuditVisit visit(String id) {
        return new AuditVisit(id, one("H1", "H1", "H2", null), one("310", "410", " ", null), one("11", "21", "21", "41", "52", null), "02", "A", "D1",
                one(time(), time(), time(), null), one(null, time()), null, random.nextInt(4) == 0, one(null, "", "R1"), one(null, time()),
                one(null, "LOCAL", "REFERRED"), random.nextBoolean());
    }

    private List<AuditLine> lines(String visit, int count) {
        return IntStream.range(0, count).mapToObj(l -> line("L" + l, visit)).toList();
    }

    private AuditLine line(String id, String visit) {
        return new AuditLine(id, visit, time(), one(codes), "项目", one("101", "102", "201", null, ""),
                one(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO, new BigDecimal("-1")), one(null, new BigDecimal("10.00")),
                one(1000L, 1000L, 2000L, 0L, -1000L), one("A", "A", null), one("D1", "D2", "D3", " ", null), random.nextBoolean() ? LineDetail.NONE : detail());
    }

    private LineDetail detail() {
        return new LineDetail(one(DETAILS), one("0.5g", "2g", null), one("qd", "tid", null), one(null, BigDecimal.ONE, new BigDecimal("40")), one("1", "2", null),
                one(null, BigDecimal.ZERO, BigDecimal.ONE), one(List.<String>of(), List.of("T1"), List.of("T1", "T2")), one(null, true, false));
    }

    private LocalDateTime time() {
        return LocalDateTime.of(2026, 3, 1 + random.nextInt(9), random.nextInt(24), 0);
    }

    @SafeVarargs
    private <T> T one(T... choice) {
        return choice[random.nextInt(choice.length)];
    }
}
