package org.greenchannel.rules.knowledge.check;

import java.util.Map;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Diagnosis;
import org.greenchannel.rules.knowledge.Operation;

/**
 * Only with one of these diagnoses: rules 8, 20, 40, 70, 78, 79, 83, 88. A visit without any diagnosis cannot be judged.
 *
 * @param diagnoses the diagnoses
 * @param mainOnly  whether the main diagnosis must be one of them; of operations, then, only the main one is judged
 */
record DiagnosisCheck(IcdList diagnoses, boolean mainOnly) implements LineCheck {

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        if (mainOnly && isMinorOperation(claim, line.code())) {
            return Verdict.KEPT;
        }
        boolean any = false;
        for (Diagnosis diagnosis : claim.diagnoses()) {
            if (diagnosis.main() || !mainOnly) {
                any = true;
                if (diagnoses.covers(diagnosis.code())) {
                    return Verdict.KEPT;
                }
            }
        }
        return any ? Verdict.BROKEN : Verdict.UNKNOWN;
    }

    private static boolean isMinorOperation(AuditClaim claim, String code) {
        boolean minor = false;
        for (Operation operation : claim.operations()) {
            if (code.equals(operation.code())) {
                if (operation.main()) {
                    return false;
                }
                minor = true;
            }
        }
        return minor;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        Evidence.both(evidence, "limit", (mainOnly ? "主要诊断属于" : "诊断属于") + diagnoses.zh(),
                (mainOnly ? "main diagnosis among " : "diagnosis among ") + diagnoses.en());
        Diagnoses.told(claim, evidence);
    }
}
