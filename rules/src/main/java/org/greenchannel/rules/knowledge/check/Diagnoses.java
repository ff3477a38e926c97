package org.greenchannel.rules.knowledge.check;

import java.util.Map;
import java.util.stream.Collectors;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Diagnosis;

/** The diagnoses of a visit as evidence. */
final class Diagnoses {

    private Diagnoses() {
    }

    /** Says which diagnoses the visit has. */
    static void told(AuditClaim claim, Map<String, String> evidence) {
        String codes = claim.diagnoses().stream().map(Diagnosis::code).collect(Collectors.joining("、"));
        if (codes.isEmpty()) {
            Evidence.both(evidence, "actual", "无诊断", "no diagnosis");
        } else {
            Evidence.both(evidence, "actual", "诊断" + codes, "diagnosis " + codes);
        }
    }

    /** The main diagnosis; {@code null} when there is none. */
    static Diagnosis main(AuditClaim claim) {
        for (Diagnosis diagnosis : claim.diagnoses()) {
            if (diagnosis.main()) {
                return diagnosis;
            }
        }
        return null;
    }
}
