package org.greenchannel.rules.knowledge.check;

import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;

/** Never paid, whatever else is prescribed with it: rule 3. */
record NeverPaidCheck() implements LineCheck {

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        return Verdict.BROKEN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", "单方、复方均不予支付", "not paid, alone or in a formula");
        Evidence.both(evidence, "actual", "纳入了基金结算", "charged to the fund");
    }
}
