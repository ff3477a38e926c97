package org.greenchannel.rules.knowledge.check;

import java.util.Set;

/** A demand on several lines, on the visit, or on what came before it. */
public interface CaseCheck extends Check {

    /** Looks at the case and tells it what goes against the demand. */
    void check(AuditCase audited);

    /** What a claim must have for anything to be found in it; where one is missing, the check of every claim is not asked. */
    default Set<Trait> onlyWith() {
        return Set.of();
    }
}
