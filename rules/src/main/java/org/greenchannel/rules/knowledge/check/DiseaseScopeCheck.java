package org.greenchannel.rules.knowledge.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.KnowledgeRow;

/**
 * In a visit that is settled under a chronic or special disease, only for the diseases in whose catalogue the drug stands: rule 11.
 *
 * @param diseases {@code dise_no} under which the drug is paid
 * @param medTypes the visits that are settled under a disease
 */
record DiseaseScopeCheck(Set<String> diseases, Set<String> medTypes) implements LineCheck {

    static DiseaseScopeCheck of(KnowledgeRow row) {
        List<String> diseases = Params.list(row, "diseases", "[A-Z]\\d{5}", Allowed.DISEASES);
        List<String> medTypes = Params.list(row, "med_types", "\\d{2,4}", Allowed.MED_TYPES);
        return new DiseaseScopeCheck(Set.copyOf(diseases), Set.copyOf(medTypes));
    }

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        if (claim.medType() == null || !medTypes.contains(claim.medType())) {
            return Verdict.KEPT;
        }
        String disease = claim.visit().diseaseNo();
        if (Evidence.blank(disease)) {
            return Verdict.UNKNOWN;
        }
        return diseases.contains(disease) ? Verdict.KEPT : Verdict.BROKEN;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        List<String> sorted = diseases.stream().sorted().toList();
        Evidence.both(evidence, "limit", "病种" + String.join("、", sorted), "disease " + String.join(" or ", sorted));
        String disease = claim.visit().diseaseNo();
        Evidence.both(evidence, "actual", Evidence.blank(disease) ? "未说明病种" : disease, Evidence.blank(disease) ? "no disease stated" : disease);
    }
}
