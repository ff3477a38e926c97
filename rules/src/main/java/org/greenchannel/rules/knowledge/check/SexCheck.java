package org.greenchannel.rules.knowledge.check;

import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;

/** Only for one sex: rules 67, 81, 87 ({@code gend}: 1 male, 2 female). */
record SexCheck(String allowed) implements LineCheck {

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        if (allowed.equals(claim.sex())) {
            return Verdict.KEPT;
        }
        return "1".equals(claim.sex()) || "2".equals(claim.sex()) ? Verdict.BROKEN : Verdict.UNKNOWN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", zh(allowed), en(allowed));
        Evidence.both(evidence, "actual", zh(claim.sex()), en(claim.sex()));
        evidence.put("sex", String.valueOf(claim.sex()));
    }

    private static String zh(String sex) {
        return "1".equals(sex) ? "男" : "2".equals(sex) ? "女" : "未说明";
    }

    private static String en(String sex) {
        return "1".equals(sex) ? "male" : "2".equals(sex) ? "female" : "not stated";
    }
}
