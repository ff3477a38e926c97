package org.greenchannel.rules.knowledge.check;

import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Vocabulary;

/** Only in some kinds of visit: rules 13 and 22 ({@code med_type}). */
record VisitModeCheck(Set<String> medTypes, String words, Vocabulary vocabulary) implements LineCheck {

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        if (Evidence.blank(claim.medType())) {
            return Verdict.UNKNOWN;
        }
        return medTypes.contains(claim.medType()) ? Verdict.KEPT : Verdict.BROKEN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", words, vocabulary.english(words));
        String type = Evidence.blank(claim.medType()) ? "" : claim.medType();
        String word = vocabulary.visitWordOf(type).orElse(type.isEmpty() ? "未说明" : type);
        Evidence.both(evidence, "actual", word, type.isEmpty() ? "not stated" : vocabulary.english(word));
        evidence.put("medType", type);
    }
}
