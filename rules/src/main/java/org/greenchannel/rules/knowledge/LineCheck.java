package org.greenchannel.rules.knowledge;

import java.util.Map;

/** A demand that one line of a claim keeps or breaks by itself. */
interface LineCheck extends Check {

    /** Whether the demand is kept, broken, or cannot be judged because a fact is missing. */
    enum Verdict { KEPT, BROKEN, UNKNOWN }

    Verdict judge(AuditClaim claim, AuditLine line);

    /** What was demanded and what was found, in the words of both languages; called only for lines that do not keep it. */
    void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence);
}
