package org.greenchannel.rules.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

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
    private final RowIndex index;
    private final int row;
    private final AuditClaim claim;
    private final NetLines net;

    FrequencyAudit(FrequencyCheck check, RowIndex index, int row, AuditClaim claim, NetLines net) {
        this.check = check;
        this.index = index;
        this.row = row;
        this.claim = claim;
        this.net = net;
    }

    void run(List<Integer> ofClaim, BiConsumer<Integer, Hit> found) {
        List<Counted> all = new ArrayList<>();
        addHistory(all);
        for (int i : ofClaim) {
            all.add(new Counted(claim.lines().get(i), i, net.quantity(i)));
        }
        all.sort(Comparator.comparing((Counted c) -> c.line.occurred()).thenComparing(c -> c.line.lineId()));
        for (List<Counted> together : groups(all)) {
            judge(together, found);
        }
    }

    private void addHistory(List<Counted> all) {
        String code = index.rows[row].code();
        for (AuditLine line : claim.history()) {
            if (line.code().equals(code) && index.holds(row, line.occurred().toLocalDate().toEpochDay())) {
                all.add(new Counted(line, -1, NetLines.micro(line.quantity())));
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

    private void judge(List<Counted> together, BiConsumer<Integer, Hit> found) {
        long taken = Math.max(0, together.stream().mapToLong(c -> c.admitted).sum());
        for (Counted one : together) {
            if (one.at >= 0) {
                long full = check.window().rolling() ? fullestWindow(together, one) : taken;
                one.admitted = Math.min(one.charged, Math.max(0, check.limitMicro() - full));
                taken += one.admitted;
                if (one.admitted < one.charged) {
                    found.accept(one.at, hit(one, together));
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

    private Hit hit(Counted over, List<Counted> together) {
        List<Counted> others = together.stream().filter(other -> near(other, over)).toList();
        long excess = over.charged - over.admitted;
        long actual = others.stream().mapToLong(c -> c.charged).sum();
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", check.words().zh(), check.words().en());
        evidence.put("window", check.window().name());
        evidence.put("actual", Evidence.quantity(actual).toPlainString());
        evidence.put("excess", Evidence.quantity(excess).toPlainString());
        evidence.put("day", over.line.occurred().toLocalDate().toString());
        KnowledgeRow source = index.rows[row];
        long fen = net.share(over.at, excess);
        return new Hit(over.line.lineId(), index.rules[row], source, index.rules[row].resultTypeFor(source), source.basis(),
                Evidence.quantity(excess), fen, fen, evidence,
                others.stream().filter(other -> other != over).map(c -> c.line.mdtrtId() + "/" + c.line.lineId()).toList());
    }
}
