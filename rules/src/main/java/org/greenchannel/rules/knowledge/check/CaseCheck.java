package org.greenchannel.rules.knowledge.check;

/** A demand on several lines, on the visit, or on what came before it. */
public interface CaseCheck extends Check {

    /** Looks at the case and tells it what goes against the demand. */
    void check(AuditCase audited);
}
