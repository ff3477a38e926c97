package org.greenchannel.rules.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.Diagnosis;

/**
 * A diagnosis that leaves a trace in the charges, and left none: rules 37 and D-401.
 *
 * @param items     what is charged when the diagnosis is real
 * @param itemsName the items in words
 * @param mainOnly  whether only the main diagnosis is asked
 * @param visits    med_type codes asked; empty for every visit
 */
record EvidenceCheck(CodeList items, String itemsName, boolean mainOnly, Set<String> visits) implements CaseCheck {

    @Override
    public void check(AuditCase audited) {
        Diagnosis asked = asked(audited);
        if (asked == null || !Visits.among(audited.claim().visit(), visits) || Lines.any(audited, items::covers)) {
            return;
        }
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", "费用明细中有" + itemsName, itemsName + " among the charges");
        Evidence.both(evidence, "actual", "诊断" + asked.code() + "而无对应项目", "diagnosis " + asked.code() + " and no such charge");
        evidence.put("subject", asked.code());
        audited.foundVisit(evidence, List.of());
    }

    private Diagnosis asked(AuditCase audited) {
        for (Diagnosis diagnosis : audited.claim().diagnoses()) {
            if (IcdList.under(diagnosis.code(), audited.row().code()) && (diagnosis.main() || !mainOnly)) {
                return diagnosis;
            }
        }
        return null;
    }
}
