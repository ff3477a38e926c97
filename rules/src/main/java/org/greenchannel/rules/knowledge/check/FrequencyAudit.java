package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * Counts the lines of one code against one frequency row.
 *
 * <p>Earlier claims of the patient are settled and count in full; the claim's own lines are admitted in order of time as far as room
 * is left in every window they fall into, and what finds no room is the excess. So it does not matter how a quantity is split into
 * lines or in which order lines arrive.
 */
final class FrequencyAudit {

    /** A line with the part of it that is admitted so far, in millionths; {@code at} is -1 for an earlier claim's. */
    private static final class Counted {
        private final AuditLine line;
        private final int at;
        private final long charged;
        private long admitted;

        private Counted(AuditLine line, int at, long charged) {
            this.line = line;
            this.at = at;
            this.charged = charged;
            this.admitted = at < 0 ? charged : 0;
        }
    }

    private final FrequencyCheck check;
    private final AuditCase audited;

    FrequencyAudit(FrequencyCheck check, AuditCase audited) {
        this.check = check;
        this.audited = audited;
    }

    void run() {
        List<Counted> all = new ArrayList<>();
        addHistory(all);
        for (int i : audited.lines()) {
            all.add(new Counted(audited.claim().lines().get(i), i, audited.quantity(i)));
        }
        all.sort(Comparator.comparing((Counted c) -> c.line.occurred()).thenComparing(c -> c.line.lineId()));
        for (List<Counted> together : groups(all)) {
            judge(together);
        }
    }

    private void addHistory(List<Counted> all) {
        String code = audited.row().code();
        for (AuditLine line : audited.claim().history()) {
            if (line.code().equals(code) && audited.holdsFor(line)) {
                all.add(new Counted(line, -1, audited.micro(line)));
            }
        }
    }

    private Iterable<List<Counted>> groups(List<Counted> all) {
        if (check.window().rolling()) {
            return List.of(all);
        }
        Map<Object, List<Counted>> byWindow = new HashMap<>();
        for (Counted one : all) {
            byWindow.computeIfAbsent(check.window().key(one.line), key -> new ArrayList<>()).add(one);
        }
        return byWindow.values();
    }

    private void judge(List<Counted> together) {
        long taken = Math.max(0, together.stream().mapToLong(c -> c.admitted).sum());
        for (Counted one : together) {
            if (one.at >= 0) {
                long full = check.window().rolling() ? fullestWindow(together, one) : taken;
                one.admitted = Math.min(one.charged, Math.max(0, check.limitMicro() - full));
                taken += one.admitted;
                if (one.admitted < one.charged) {
                    tell(one, together);
                }
            }
        }
    }

    /** The most that is admitted in any running window that holds the line. */
    private long fullestWindow(List<Counted> sorted, Counted line) {
        long most = 0;
        long sum = 0;
        int tail = 0;
        for (Counted head : sorted) {
            sum += head.admitted;
            while (!head.line.occurred().minusHours(check.window().hours()).isBefore(sorted.get(tail).line.occurred())) {
                sum -= sorted.get(tail).admitted;
                tail++;
            }
            boolean holdsLine = !head.line.occurred().isBefore(line.line.occurred()) && near(head, line);
            if (holdsLine) {
                most = Math.max(most, sum);
            }
        }
        return most;
    }

    private boolean near(Counted a, Counted b) {
        return check.window().rolling()
                ? a.line.occurred().minusHours(check.window().hours()).isBefore(b.line.occurred())
                && b.line.occurred().minusHours(check.window().hours()).isBefore(a.line.occurred())
                : Objects.equals(check.window().key(a.line), check.window().key(b.line));
    }

    private void tell(Counted over, List<Counted> together) {
        List<Counted> others = together.stream().filter(other -> near(other, over)).toList();
        long excess = over.charged - over.admitted;
        long actual = others.stream().mapToLong(c -> c.charged).sum();
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", check.words().zh(), check.words().en());
        evidence.put("window", check.window().name());
        evidence.put("actual", Evidence.quantity(actual).toPlainString());
        evidence.put("excess", Evidence.quantity(excess).toPlainString());
        audited.found(over.at, excess, audited.amountOf(over.at, excess), evidence,
                others.stream().filter(other -> other != over).map(c -> c.line).toList());
    }
}
