package org.greenchannel.rules.knowledge.check;

import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.PayingInsurance;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Only one insurance pays: rules 1, 2, 16, 17; the basic fund paying for it is the violation. */
record InsuranceCheck(PayingInsurance paying, String words, Vocabulary vocabulary) implements LineCheck {

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        if (claim.medType() != null && paying.medTypes().contains(claim.medType())) {
            return Verdict.KEPT;
        }
        if (Evidence.blank(claim.insutype())) {
            return Verdict.UNKNOWN;
        }
        return paying.insutypes().contains(claim.insutype()) ? Verdict.KEPT : Verdict.BROKEN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", words, vocabulary.english(words));
        String type = Evidence.blank(claim.insutype()) ? "" : claim.insutype();
        String word = vocabulary.insuranceWordOf(type).orElse(type.isEmpty() ? "未说明" : type);
        Evidence.both(evidence, "actual", word, type.isEmpty() ? "not stated" : vocabulary.english(word));
        evidence.put("insutype", type);
        evidence.put("medType", String.valueOf(claim.medType()));
    }
}
