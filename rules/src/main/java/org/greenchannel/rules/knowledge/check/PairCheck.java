package org.greenchannel.rules.knowledge.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * Two codes of which one is already contained in the other, so that it is not charged beside it: rules 25, 30 and F-005.
 *
 * <p>The contained line is the excess. When an earlier claim already carried it, the amount paid for it is taken from the line that
 * contains it, once.
 *
 * @param other     the other code
 * @param duplicate which of the two is contained
 * @param together  when the two stand together
 * @param otherName the other code in words
 */
record PairCheck(String other, String duplicate, Together together, String otherName) implements CaseCheck {

    @Override
    public int windowDays() {
        return together.days();
    }

    @Override
    public void check(AuditCase audited) {
        if (audited.row().code().equals(duplicate)) {
            chargedTwice(audited);
        } else {
            chargedBefore(audited);
        }
    }

    private void chargedTwice(AuditCase audited) {
        for (int line : audited.lines()) {
            AuditLine own = audited.claim().lines().get(line);
            List<AuditLine> beside = Lines.beside(audited, own, other, together);
            if (!beside.isEmpty()) {
                audited.found(line, words(), beside);
            }
        }
    }

    /** The contained line was settled before, and the one that contains it comes now. */
    private void chargedBefore(AuditCase audited) {
        Set<AuditLine> taken = new HashSet<>();
        for (int line : audited.lines()) {
            AuditLine own = audited.claim().lines().get(line);
            List<AuditLine> before = new ArrayList<>();
            for (AuditLine earlier : audited.earlier(other)) {
                if (together.holds(own, earlier) && !foundThen(audited, earlier) && taken.add(earlier)) {
                    before.add(earlier);
                }
            }
            if (!before.isEmpty()) {
                long paid = before.stream().mapToLong(AuditLine::amountFen).sum();
                long micro = before.stream().mapToLong(audited::micro).sum();
                audited.found(line, micro, Math.min(paid, audited.amountOf(line, audited.quantity(line))), words(), before);
            }
        }
    }

    private boolean foundThen(AuditCase audited, AuditLine earlier) {
        return audited.earlier(audited.row().code()).stream().anyMatch(container -> together.holds(container, earlier));
    }

    private Map<String, String> words() {
        Map<String, String> evidence = new HashMap<>();
        String zh = together.words().zh();
        String en = together.words().en();
        Evidence.both(evidence, "limit", "不得与" + otherName + zh + "收费", "not charged " + en + " with " + otherName);
        Evidence.both(evidence, "actual", "与" + otherName + zh + "收费", "charged " + en + " with " + otherName);
        evidence.put("otherCode", other);
        return evidence;
    }
}
