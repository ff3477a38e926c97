package org.greenchannel.rules.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * Two codes that are not given together: rules 74 and 75. Whoever adds the second one is asked, so the later line is found.
 *
 * @param other     the other code
 * @param together  when the two stand together
 * @param otherName the other code in words
 * @param reason    what the row says of it
 */
record InteractionCheck(String other, Together together, String otherName, String reason) implements CaseCheck {

    @Override
    public int windowDays() {
        return together.days();
    }

    @Override
    public void check(AuditCase audited) {
        for (int line : audited.lines()) {
            AuditLine own = audited.claim().lines().get(line);
            List<AuditLine> first = Lines.beside(audited, own, other, together).stream().filter(beside -> isFirst(audited, beside, own)).toList();
            if (!first.isEmpty()) {
                audited.found(line, words(), first);
            }
        }
    }

    /** A line of an earlier claim was there first, whatever its hour. */
    private static boolean isFirst(AuditCase audited, AuditLine beside, AuditLine own) {
        boolean ofThisClaim = audited.claim().lines().stream().anyMatch(line -> line == beside);
        return !ofThisClaim || Lines.IN_TIME.compare(beside, own) < 0
                || Lines.IN_TIME.compare(beside, own) == 0 && beside.code().compareTo(own.code()) < 0;
    }

    private Map<String, String> words() {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", "不得与" + otherName + together.words().zh() + "使用", "not used " + together.words().en() + " with " + otherName);
        Evidence.both(evidence, "actual", "与" + otherName + together.words().zh() + "使用", "used " + together.words().en() + " with " + otherName);
        evidence.put("otherCode", other);
        if (!Objects.equals(reason, "")) {
            evidence.put("reason", reason);
        }
        return evidence;
    }
}
