package org.greenchannel.rules.knowledge.check;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.AgeRange;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.Diagnosis;

/**
 * An admission for a disease that is treated without a bed: rule 53. Found when nothing in the stay speaks for one.
 *
 * @param visits  med_type codes of admissions
 * @param only    charges that do not need a bed; {@code null} when charges are not looked at
 * @param age     ages that are judged; {@code null} for all
 * @param maxDays longest stay that is judged
 */
record AdmissionCheck(Set<String> visits, CodeList only, AgeRange age, int maxDays) implements CaseCheck {

    @Override
    public void check(AuditCase audited) {
        AuditClaim claim = audited.claim();
        Diagnosis main = Diagnoses.main(claim);
        boolean asked = main != null && IcdList.under(main.code(), audited.row().code()) && Visits.among(claim.visit(), visits);
        if (!asked || !claim.operations().isEmpty() || !ageJudged(claim) || longer(claim)) {
            return;
        }
        if (only != null && Lines.any(audited, line -> !only.covers(line))) {
            return;
        }
        Map<String, String> evidence = new HashMap<>();
        Evidence.both(evidence, "limit", "有住院指征", "a reason to be admitted");
        Evidence.both(evidence, "actual", "主要诊断" + main.code() + "，无手术，费用项目门诊均可提供",
                "main diagnosis " + main.code() + ", no operation, and only charges an outpatient may have");
        evidence.put("subject", main.code());
        audited.foundVisit(evidence, List.of());
    }

    private boolean ageJudged(AuditClaim claim) {
        if (age == null) {
            return true;
        }
        return claim.birthDate() != null && claim.visit().begin() != null
                && age.contains(claim.birthDate(), claim.visit().begin().toLocalDate());
    }

    private boolean longer(AuditClaim claim) {
        return claim.visit().begin() != null && claim.visit().end() != null
                && ChronoUnit.DAYS.between(claim.visit().begin().toLocalDate(), claim.visit().end().toLocalDate()) > maxDays;
    }
}
