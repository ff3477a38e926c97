package org.greenchannel.rules.knowledge.check;

import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * A demand that one line of a claim keeps or breaks by itself.
 *
 * <p>A row whose code is a diagnosis or an operation is judged with a line that stands for it: that code, no amount, and the day the
 * visit began. A row whose code is {@link org.greenchannel.rules.knowledge.KnowledgeRow#ANY_CODE} judges every line.
 */
public interface LineCheck extends Check {

    /** Whether the demand is kept, broken, or cannot be judged because a fact is missing. */
    enum Verdict { KEPT, BROKEN, UNKNOWN }

    /** The verdict on one line; runs for every line of every claim, so it must not allocate. */
    Verdict judge(AuditClaim claim, AuditLine line);

    /** What was demanded and what was found, in the words of both languages; called only for lines that do not keep it. */
    void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence);
}
