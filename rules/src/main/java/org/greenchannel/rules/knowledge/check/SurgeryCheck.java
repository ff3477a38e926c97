package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * Operations of one group (through the same incision) on one day: the dearest at its full price, each further one at no more than a
 * part of its own: rule 15.
 *
 * @param group operations that are discounted together
 * @param price full price in yuan
 * @param ratio part of the price that a further operation may cost
 */
record SurgeryCheck(String group, BigDecimal price, BigDecimal ratio) implements CaseCheck {

    private static final long ONE = 1_000_000;

    static SurgeryCheck of(KnowledgeRow row) {
        BigDecimal ratio = Params.number(row, "ratio");
        if (ratio.compareTo(BigDecimal.ONE) >= 0) {
            throw new org.greenchannel.rules.knowledge.BadParameter(row, "ratio", Allowed.RATIO);
        }
        return new SurgeryCheck(row.param("group"), Params.number(row, "price"), ratio);
    }

    @Override
    public void check(AuditCase audited) {
        List<AuditLine> lines = audited.claim().lines();
        for (int i : audited.lines()) {
            List<Integer> together = together(audited, lines.get(i));
            long full = together.indexOf(i) == 0 ? Math.min(ONE, audited.quantity(i)) : 0;
            if (audited.quantity(i) > full) {
                judge(audited, i, full, together);
            }
        }
    }

    /** The charged operations of the group on the line's day, the dearest first. */
    private List<Integer> together(AuditCase audited, AuditLine line) {
        List<AuditLine> lines = audited.claim().lines();
        Map<Integer, BigDecimal> prices = new HashMap<>();
        for (int j = 0; j < lines.size(); j++) {
            AuditLine other = lines.get(j);
            if (audited.quantity(j) > 0 && other.occurred().toLocalDate().equals(line.occurred().toLocalDate())) {
                KnowledgeRow row = audited.alike(other);
                if (row != null && row.param("group").equals(group)) {
                    prices.put(j, new BigDecimal(row.param("price")));
                }
            }
        }
        List<Integer> sorted = new ArrayList<>(prices.keySet());
        sorted.sort(Comparator.comparing((Integer j) -> prices.get(j)).reversed().thenComparing(j -> lines.get(j).occurred())
                .thenComparing(j -> lines.get(j).lineId()));
        return sorted;
    }

    private void judge(AuditCase audited, int i, long full, List<Integer> together) {
        long further = audited.quantity(i) - full;
        long charged = audited.amountOf(i, audited.quantity(i));
        BigDecimal units = BigDecimal.valueOf(full, 6).add(ratio.multiply(BigDecimal.valueOf(further, 6)));
        long allowed = price.multiply(units).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (charged <= allowed) {
            return;
        }
        Map<String, String> evidence = new HashMap<>();
        String percent = ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        Evidence.both(evidence, "limit", "全价" + yuan(price) + "元的" + percent, percent + " of the full price of " + yuan(price) + " yuan");
        Evidence.both(evidence, "actual", yuan(BigDecimal.valueOf(charged, 2)) + "元", yuan(BigDecimal.valueOf(charged, 2)) + " yuan");
        BigDecimal excess = BigDecimal.valueOf(charged - allowed, 2);
        Evidence.both(evidence, "excess", yuan(excess) + "元", yuan(excess) + " yuan");
        evidence.put("group", group);
        List<AuditLine> others = together.stream().filter(j -> j != i).map(audited.claim().lines()::get).toList();
        audited.found(i, further, charged - allowed, evidence, others);
    }

    private static String yuan(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
