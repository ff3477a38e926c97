package org.greenchannel.rules.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * A drug or consumable that is used only with a service: rules 64 and 84.
 *
 * @param needs    the services, one of which is charged too
 * @param together within which stretch
 * @param name     the services in words
 */
record CompanionCheck(CodeList needs, Together together, String name) implements CaseCheck {

    @Override
    public int windowDays() {
        return together.days();
    }

    @Override
    public void check(AuditCase audited) {
        for (int line : audited.lines()) {
            AuditLine own = audited.claim().lines().get(line);
            if (!Lines.any(audited, other -> accompanies(own, other)) && !before(audited, own)) {
                Map<String, String> evidence = new HashMap<>();
                Evidence.both(evidence, "limit", together.words().zh() + "须有" + name, name + " charged " + together.words().en());
                Evidence.both(evidence, "actual", "无对应项目", "no such item");
                evidence.put("needs", needs.text());
                audited.found(line, evidence, List.of());
            }
        }
    }

    private boolean before(AuditCase audited, AuditLine own) {
        return audited.claim().history().stream().anyMatch(earlier -> earlier.quantity().signum() > 0 && accompanies(own, earlier));
    }

    private boolean accompanies(AuditLine own, AuditLine other) {
        return other != own && needs.covers(other) && together.holds(own, other);
    }
}
