package org.greenchannel.rules.knowledge.check;

import java.util.Map;
import org.greenchannel.rules.Messages;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Not to be prescribed in an internet visit: rule 47 (narcotic and psychotropic drugs). */
record OnlineBanCheck(Messages drugClass) implements LineCheck {

    static OnlineBanCheck of(KnowledgeRow row, Vocabulary vocabulary) {
        Params.word(row, "class", vocabulary, "online_bans");
        return new OnlineBanCheck(Params.named(java.util.List.of(row.param("class")), vocabulary, "online_bans"));
    }

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        return claim.visit().online() ? Verdict.BROKEN : Verdict.KEPT;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", "互联网诊疗不得开具" + drugClass.zh(), "no " + drugClass.en() + " in internet visits");
        Evidence.both(evidence, "actual", drugClass.zh(), drugClass.en());
    }
}
