package org.greenchannel.rules.speed;

import java.util.Locale;
import java.util.Map;

/** The figures beside their goals, as a Markdown table. */
final class FiguresTable {

    private final Map<String, Double> nanos;
    private final long megabytes;
    private final StringBuilder out = new StringBuilder("| Figure | Measured | Goal | |\n|---|---|---|---|\n");

    FiguresTable(Map<String, Double> nanos, long megabytes) {
        this.nanos = nanos;
        this.megabytes = megabytes;
    }

    String markdown() {
        double audit = of("audit 100000x20");
        line("20-line claim, 100k rows", "%.2f µs".formatted(audit / 1000), "", true);
        line("claims/s on one core", "%,.0f".formatted(1e9 / audit), "≥ 150,000", 1e9 / audit >= 150_000);
        atMost("to the hand-written floor (%.2f µs)".formatted(of("floor 100000x20") / 1000), audit / of("floor 100000x20"), 2);
        atMost("1k → 100k rows", audit / of("audit 1000x20"), 3);
        atMost("1k → 100k rows, the floor", of("floor 100000x20") / of("floor 1000x20"), 0);
        atMost("100k → 1M rows", of("audit 1000000x20") / audit, 0);
        atMost("1M rows, to the floor", of("audit 1000000x20") / of("floor 1000000x20"), 0);
        atMost("5 → 200 lines", of("audit 100000x200") / of("audit 100000x5"), 50);
        atMost("200 lines, to the floor", of("audit 100000x200") / of("floor 100000x200"), 0);
        atMost("5 lines, to the floor", of("audit 100000x5") / of("floor 100000x5"), 0);
        atMost("all shipped rows of every kind beside the 100k", of("allKinds") / audit, 0);
        line("claims/s on one core, all shipped rows beside the 100k", "%,.0f".formatted(1e9 / of("allKinds")), "≥ 150,000", of("allKinds") <= 1e9 / 150_000);
        double dmn = of("dmn") / of("audit 1000x20");
        line("Camunda DMN, same table of 1k rows (%.1f ms a claim)".formatted(of("dmn") / 1e6), "%,.0f times slower".formatted(dmn), "≥ 1,000", dmn >= 1000);
        reload("reload of 100k rows, all new", of("reload 100"));
        reload("reload of 100k rows, 1 % new", of("reload 1"));
        line("1M rows on the heap", megabytes + " MB", "≤ 400 MB", megabytes <= 400);
        line("one question to a decision table", "%.2f µs".formatted(of("decide") / 1000), "", true);
        return out.toString();
    }

    private double of(String name) {
        return nanos.get(name);
    }

    private void reload(String name, double nanos) {
        line(name, "%.0f ms".formatted(nanos / 1e6), "≤ 1000 ms", nanos <= 1e9);
    }

    private void atMost(String name, double ratio, int goal) {
        line(name, String.format(Locale.ROOT, "%.2f times", ratio), goal == 0 ? "" : "≤ " + goal, goal == 0 || ratio <= goal);
    }

    private void line(String name, String measured, String goal, boolean met) {
        out.append("| ").append(name).append(" | ").append(measured).append(" | ").append(goal).append(" | ")
                .append(goal.isEmpty() ? "" : met ? "met" : "**missed**").append(" |\n");
    }
}
