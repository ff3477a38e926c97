package org.greenchannel.rules.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * A herbal piece that is not paid when it is used alone, nor in a formula made of such pieces only: rule 4.
 *
 * <p>A piece declared as used alone that stands beside others can only be suspected: the claim contradicts itself.
 */
record AloneNotPaidCheck() implements CaseCheck {

    private static final String HERBAL_PIECE = "102";
    private static final String DECLARED_ALONE = "1";

    @Override
    public void check(AuditCase audited) {
        for (int i : audited.lines()) {
            AuditLine line = audited.claim().lines().get(i);
            List<AuditLine> partners = Formula.partners(audited, line, HERBAL_PIECE);
            boolean paid = partners.stream().anyMatch(other -> audited.alike(other) == null);
            if (!paid) {
                audited.found(i, evidence(partners), partners);
            } else if (DECLARED_ALONE.equals(line.detail().herbWay())) {
                Map<String, String> evidence = evidence(List.of());
                evidence.put("tcmdrug_used_way", DECLARED_ALONE);
                audited.suspected(i, evidence, partners);
            }
        }
    }

    private static Map<String, String> evidence(List<AuditLine> partners) {
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", "单方使用不予支付", "not paid when used alone");
        if (partners.isEmpty()) {
            Evidence.both(evidence, "actual", "单独使用", "used alone");
        } else {
            String names = String.join("、", partners.stream().map(AuditLine::name).distinct().toList());
            Evidence.both(evidence, "actual", "全方均为此类饮片（另有" + names + "）", "the whole formula consists of such pieces (also " + names + ")");
        }
        return evidence;
    }
}
