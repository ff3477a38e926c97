package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.FrequencyWindow;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/**
 * At most so many paid days within a window: rules 9, 10 and 23.
 *
 * <p>Days are counted as the row says: as days on which the code was charged (计费日), or as days for which it was prescribed
 * (用药天数, {@code prd_days}). Several lines of one day, or of one prescription, are one course and count once, at the longest of
 * them. A line that does not say for how many days counts as one.
 *
 * @param limitMicro days allowed, in millionths
 * @param supplied   whether days of supply are counted
 * @param window     what counts together
 * @param words      limit and window for people
 */
record CourseCheck(long limitMicro, boolean supplied, FrequencyWindow window, Messages words) implements CaseCheck {

    private static final String CHARGED_DAYS = "计费日";
    private static final String SUPPLIED_DAYS = "用药天数";
    private static final long DAY = 1_000_000;
    private static final FrequencyWindow PRESCRIPTION = FrequencyWindow.named("PRESCRIPTION").orElseThrow();

    static CourseCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        int days = Params.whole(row, "days", 1, 3660);
        Messages words = new Messages(vocabulary.limit(days + "天", row.param("unit")).zh(),
                vocabulary.limit(days + (days == 1 ? " day" : " days"), row.param("unit")).en());
        boolean supplied = Params.choice(row, "count", CHARGED_DAYS, SUPPLIED_DAYS).equals(SUPPLIED_DAYS);
        return new CourseCheck(days * DAY, supplied, FrequencyCheck.window(row), words);
    }

    @Override
    public int windowDays() {
        return window.days();
    }

    @Override
    public void check(AuditCase audited) {
        long total = 0;
        for (int i : audited.lines()) {
            total += days(audited.claim().lines().get(i));
        }
        if (total > limitMicro || !audited.claim().history().isEmpty()) {
            count(audited);
        }
    }

    private void count(AuditCase audited) {
        Map<Object, Long> earlier = new HashMap<>();
        List<Windows.Counted> all = new ArrayList<>();
        for (AuditLine line : audited.earlier()) {
            long days = days(line);
            long before = earlier.getOrDefault(course(line), 0L);
            all.add(new Windows.Counted(line, -1, Math.max(0, days - before)));
            earlier.merge(course(line), days, Math::max);
        }
        Map<Object, List<Integer>> own = new LinkedHashMap<>();
        for (int i : audited.lines()) {
            own.computeIfAbsent(course(audited.claim().lines().get(i)), course -> new ArrayList<>()).add(i);
        }
        own.forEach((course, lines) -> all.add(counted(audited, lines, earlier.getOrDefault(course, 0L))));
        new Windows(window, line -> limitMicro).over(all).forEach(over -> tell(audited, over, own.get(course(over.counted().line()))));
    }

    /** The lines of one course as one measure, at the time of the first of them. */
    private Windows.Counted counted(AuditCase audited, List<Integer> lines, long before) {
        List<AuditLine> all = audited.claim().lines();
        int first = lines.get(0);
        for (int i : lines) {
            int later = all.get(i).occurred().compareTo(all.get(first).occurred());
            first = later < 0 || later == 0 && all.get(i).lineId().compareTo(all.get(first).lineId()) < 0 ? i : first;
        }
        return new Windows.Counted(all.get(first), first, Math.max(0, longest(audited, lines) - before));
    }

    private long longest(AuditCase audited, List<Integer> lines) {
        return lines.stream().mapToLong(i -> days(audited.claim().lines().get(i))).max().orElse(0);
    }

    private Object course(AuditLine line) {
        return supplied ? PRESCRIPTION.key(line) : line.occurred().toLocalDate();
    }

    private long days(AuditLine line) {
        BigDecimal days = line.detail().days();
        return !supplied || days == null || days.signum() <= 0 ? DAY : days.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private void tell(AuditCase audited, Windows.Over over, List<Integer> lines) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", words.zh(), words.en());
        evidence.put("window", window.name());
        days(evidence, "actual", over.actual());
        days(evidence, "excess", over.excess());
        long paid = longest(audited, lines) - over.excess();
        for (int i : lines) {
            long days = days(audited.claim().lines().get(i));
            long part = BigDecimal.valueOf(audited.quantity(i)).multiply(BigDecimal.valueOf(Math.max(0, days - paid)))
                    .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP).longValueExact();
            if (part > 0) {
                audited.found(i, part, audited.amountOf(i, part), evidence, over.others());
            }
        }
    }

    private static void days(Map<String, String> evidence, String key, long micro) {
        String days = Evidence.quantity(micro).toPlainString();
        Evidence.both(evidence, key, days + "天", days + (days.equals("1") ? " day" : " days"));
    }
}
