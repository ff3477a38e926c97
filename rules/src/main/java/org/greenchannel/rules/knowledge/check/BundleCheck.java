package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * A bundle charged in its parts: rule 26. What the parts cost beyond the bundle is the excess; without a price of the bundle nothing
 * is deducted.
 *
 * @param parts    codes of the other parts
 * @param together when the parts stand together
 * @param name     the bundle in words
 * @param priceFen price of one bundle, fen; {@code null} when not known
 */
record BundleCheck(List<String> parts, Together together, String name, Long priceFen) implements CaseCheck {

    @Override
    public int windowDays() {
        return together.days();
    }

    @Override
    public void check(AuditCase audited) {
        Set<Integer> seen = new HashSet<>();
        for (int line : audited.lines()) {
            if (!seen.contains(line)) {
                List<Integer> all = gathered(audited, line);
                seen.addAll(all);
                if (complete(audited, all)) {
                    tell(audited, all);
                }
            }
        }
    }

    private List<Integer> gathered(AuditCase audited, int first) {
        AuditLine own = audited.claim().lines().get(first);
        List<Integer> all = new ArrayList<>();
        all.add(first);
        addTogether(audited, own, audited.row().code(), first, all);
        parts.forEach(part -> addTogether(audited, own, part, first, all));
        return all;
    }

    private void addTogether(AuditCase audited, AuditLine own, String code, int first, List<Integer> all) {
        for (int line : audited.linesOf(code)) {
            if (line != first && together.holds(own, audited.claim().lines().get(line))) {
                all.add(line);
            }
        }
    }

    private boolean complete(AuditCase audited, List<Integer> all) {
        return parts.stream().allMatch(part -> all.stream().anyMatch(line -> audited.claim().lines().get(line).code().equals(part)));
    }

    private void tell(AuditCase audited, List<Integer> all) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", "按" + name + "收费", "charged as " + name);
        Evidence.both(evidence, "actual", together.words().zh() + "分解为" + (parts.size() + 1) + "项收费",
                "charged " + together.words().en() + " in " + (parts.size() + 1) + " parts");
        if (priceFen == null) {
            audited.found(all.get(0), audited.quantity(all.get(0)), 0, evidence, others(audited, all, all.get(0)));
            return;
        }
        long left = all.stream().mapToLong(line -> amount(audited, line)).sum() - bundles(audited, all) * priceFen;
        for (int line : all) {
            long share = Math.min(left, amount(audited, line));
            if (share > 0) {
                audited.found(line, audited.quantity(line), share, evidence, others(audited, all, line));
                left -= share;
            }
        }
    }

    /** As many bundles as the part charged most often: the reading that is kindest to the institution. */
    private long bundles(AuditCase audited, List<Integer> all) {
        Map<String, Long> byCode = new HashMap<>();
        all.forEach(line -> byCode.merge(audited.claim().lines().get(line).code(), audited.quantity(line), Long::sum));
        long most = byCode.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return (most + 999_999) / 1_000_000;
    }

    private static long amount(AuditCase audited, int line) {
        return audited.amountOf(line, audited.quantity(line));
    }

    private static List<AuditLine> others(AuditCase audited, List<Integer> all, int but) {
        return all.stream().filter(line -> line != but).map(line -> audited.claim().lines().get(line)).toList();
    }
}
