package org.greenchannel.rules.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of a claim's lines after their reversals: a line with a negative quantity takes back the latest earlier charge
 * of the same code (a later one when nothing earlier is left), so that a charge taken back is not found again.
 */
final class NetLines {

    private final List<AuditLine> lines;
    /** Quantities left after reversals; {@code null} while there are none, which is nearly always. */
    private final long[] micro;

    private NetLines(List<AuditLine> lines, long[] micro) {
        this.lines = lines;
        this.micro = micro;
    }

    static NetLines of(List<AuditLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).quantity().signum() < 0) {
                NetLines net = new NetLines(lines, lines.stream().mapToLong(line -> micro(line.quantity())).toArray());
                net.takeBack();
                return net;
            }
        }
        return new NetLines(lines, null);
    }

    /** The lines of which something is still charged, by code. */
    static Map<String, List<AuditLine>> charged(List<AuditLine> lines) {
        NetLines net = of(lines);
        Map<String, List<AuditLine>> byCode = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (net.quantity(i) > 0) {
                byCode.computeIfAbsent(lines.get(i).code(), code -> new ArrayList<>()).add(lines.get(i));
            }
        }
        return byCode;
    }

    /** Quantity of a line that is still charged, in millionths; 0 for reversals. */
    long quantity(int line) {
        return micro == null ? micro(lines.get(line).quantity()) : micro[line];
    }

    /** Amount of a part of a line, fen, half-up; never below 0 nor above the line's amount. */
    long share(int line, long part) {
        AuditLine one = lines.get(line);
        long whole = micro(one.quantity());
        if (one.amountFen() <= 0) {
            return 0;
        }
        if (part >= whole) {
            return one.amountFen();
        }
        return BigDecimal.valueOf(one.amountFen()).multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Quantity in millionths, the precision in which quantities are stored. */
    static long micro(BigDecimal quantity) {
        if (quantity.scale() == 0 && quantity.precision() < 12) {
            return quantity.longValue() * 1_000_000L;
        }
        return quantity.setScale(6, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private void takeBack() {
        Map<String, List<Integer>> byCode = new HashMap<>();
        for (int i = 0; i < micro.length; i++) {
            byCode.computeIfAbsent(lines.get(i).code(), code -> new ArrayList<>()).add(i);
        }
        byCode.values().forEach(this::takeBackWithin);
    }

    private void takeBackWithin(List<Integer> sameCode) {
        sameCode.sort(Comparator.comparing((Integer i) -> lines.get(i).occurred()).thenComparing(i -> lines.get(i).lineId()));
        for (int at = 0; at < sameCode.size(); at++) {
            int reversal = sameCode.get(at);
            if (micro[reversal] < 0) {
                long owed = -micro[reversal];
                micro[reversal] = 0;
                for (int back = at - 1; back >= 0; back--) {
                    owed = takeBack(sameCode.get(back), owed);
                }
                for (int later = at + 1; later < sameCode.size(); later++) {
                    owed = takeBack(sameCode.get(later), owed);
                }
            }
        }
    }

    private long takeBack(int charge, long owed) {
        long taken = Math.max(0, Math.min(micro[charge], owed));
        micro[charge] -= taken;
        return owed - taken;
    }
}
