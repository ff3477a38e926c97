package org.greenchannel.rules.knowledge.check;

import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.FrequencyWindow;

/**
 * At most so much within a window: rule 27.
 *
 * @param limitMicro quantity allowed, in millionths (quantities carry six decimals)
 * @param window     what counts together
 * @param words      limit and window for people
 */
record FrequencyCheck(long limitMicro, FrequencyWindow window, Messages words) implements CaseCheck {

    @Override
    public int windowDays() {
        return window.days();
    }

    @Override
    public void check(AuditCase audited) {
        long total = 0;
        for (int line : audited.lines()) {
            total += audited.quantity(line);
        }
        if (total > limitMicro || !audited.claim().history().isEmpty()) {
            new FrequencyAudit(this, audited).run();
        }
    }
}
