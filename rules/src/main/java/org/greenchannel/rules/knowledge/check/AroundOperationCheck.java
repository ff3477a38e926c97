package org.greenchannel.rules.knowledge.check;

import java.time.LocalDateTime;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Operation;

/**
 * A drug that protects during an operation, given too early or for too long: rule 44. A visit without such an operation, or with a
 * disease that needs the drug by itself, is not judged.
 *
 * @param minutesBefore minutes before the operation from which it may be given
 * @param minutesAfter  minutes after the operation until which it may be given
 * @param operations    operations; {@code null} for every one
 * @param except        diseases that need the drug; {@code null} for none
 */
record AroundOperationCheck(long minutesBefore, long minutesAfter, IcdList operations, IcdList except) implements LineCheck {

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        if (except != null && except.in(claim, false) != null) {
            return Verdict.KEPT;
        }
        Verdict verdict = Verdict.KEPT;
        for (Operation operation : claim.operations()) {
            if (operations == null || operations.covers(operation.code())) {
                if (operation.at() == null) {
                    verdict = Verdict.UNKNOWN;
                } else if (within(operation.at(), line.occurred())) {
                    return Verdict.KEPT;
                } else if (verdict == Verdict.KEPT) {
                    verdict = Verdict.BROKEN;
                }
            }
        }
        return verdict;
    }

    private boolean within(LocalDateTime operation, LocalDateTime given) {
        return !given.isBefore(operation.minusMinutes(minutesBefore)) && !given.isAfter(operation.plusMinutes(minutesAfter));
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        String before = Evidence.quantity(minutesBefore * 1_000_000 / 60).toPlainString();
        String after = Evidence.quantity(minutesAfter * 1_000_000 / 60).toPlainString();
        Evidence.both(evidence, "limit", "术前" + before + "小时至术后" + after + "小时", "from " + before + " hours before the operation to " + after + " hours after");
        for (Operation operation : claim.operations()) {
            if (operation.at() != null && (operations == null || operations.covers(operation.code()))) {
                Evidence.both(evidence, "actual", "用药" + line.occurred() + "，手术" + operation.at(), "given " + line.occurred() + ", operation " + operation.at());
                return;
            }
        }
        Evidence.both(evidence, "actual", "手术时间不明", "time of the operation not stated");
    }
}
