package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.FrequencyWindow;

/**
 * Finds what exceeds a limit within its windows, whatever is measured: quantities, amounts, days.
 *
 * <p>Earlier claims of the patient are settled and count in full; the claim's own measures are admitted in order of time as far as
 * room is left in every window they fall into, and what finds no room is the excess. So it does not matter how a quantity is split
 * into lines or in which order lines arrive.
 */
final class Windows {

    /** A measure at a point of time, with the part of it that is admitted so far; {@code at} is -1 for an earlier claim's. */
    static final class Counted {
        private final AuditLine line;
        private final int at;
        private final long charged;
        private long admitted;

        Counted(AuditLine line, int at, long charged) {
            this.line = line;
            this.at = at;
            this.charged = charged;
            this.admitted = at < 0 ? charged : 0;
        }

        AuditLine line() {
            return line;
        }

        int at() {
            return at;
        }

        long charged() {
            return charged;
        }
    }

    /**
     * What found no room.
     *
     * @param counted the measure
     * @param excess  the part of it without room
     * @param actual  everything that counts together with it, itself included
     * @param others  the lines that count together with it
     */
    record Over(Counted counted, long excess, long actual, List<AuditLine> others) {
    }

    private final FrequencyWindow window;
    private final ToLongFunction<AuditLine> limit;

    Windows(FrequencyWindow window, ToLongFunction<AuditLine> limit) {
        this.window = window;
        this.limit = limit;
    }

    /** Everything of the claim's own that exceeds the limit. */
    List<Over> over(List<Counted> all) {
        all.sort(Comparator.comparing((Counted c) -> c.line.occurred()).thenComparing(c -> c.line.lineId()));
        List<Over> over = new ArrayList<>();
        for (List<Counted> together : groups(all)) {
            judge(together, over);
        }
        return over;
    }

    private Collection<List<Counted>> groups(List<Counted> sorted) {
        if (window.rolling()) {
            return List.of(sorted);
        }
        return window.gapDays() > 0 ? episodes(sorted) : byKey(sorted);
    }

    private Collection<List<Counted>> byKey(List<Counted> sorted) {
        Map<Object, List<Counted>> byWindow = new HashMap<>();
        for (Counted one : sorted) {
            byWindow.computeIfAbsent(window.key(one.line), key -> new ArrayList<>()).add(one);
        }
        return byWindow.values();
    }

    private Collection<List<Counted>> episodes(List<Counted> sorted) {
        List<List<Counted>> episodes = new ArrayList<>();
        Counted last = null;
        for (Counted one : sorted) {
            if (last == null || last.line.occurred().toLocalDate().plusDays(window.gapDays()).isBefore(one.line.occurred().toLocalDate())) {
                episodes.add(new ArrayList<>());
            }
            episodes.get(episodes.size() - 1).add(one);
            last = one;
        }
        return episodes;
    }

    private void judge(List<Counted> together, List<Over> over) {
        long taken = Math.max(0, together.stream().mapToLong(c -> c.admitted).sum());
        for (Counted one : together) {
            if (one.at >= 0) {
                long full = window.rolling() ? fullestWindow(together, one) : taken;
                one.admitted = Math.min(one.charged, Math.max(0, limit.applyAsLong(one.line) - full));
                taken += one.admitted;
                if (one.admitted < one.charged) {
                    over.add(told(one, together));
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
            while (!head.line.occurred().minusHours(window.hours()).isBefore(sorted.get(tail).line.occurred())) {
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
        return !window.rolling() || a.line.occurred().minusHours(window.hours()).isBefore(b.line.occurred())
                && b.line.occurred().minusHours(window.hours()).isBefore(a.line.occurred());
    }

    private Over told(Counted over, List<Counted> together) {
        List<Counted> near = together.stream().filter(other -> near(other, over)).toList();
        return new Over(over, over.charged - over.admitted, near.stream().mapToLong(c -> c.charged).sum(),
                near.stream().filter(other -> other != over).map(Counted::line).toList());
    }
}
