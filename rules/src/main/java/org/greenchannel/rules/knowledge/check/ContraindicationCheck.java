package org.greenchannel.rules.knowledge.check;

import java.time.LocalDate;
import java.util.Map;
import org.greenchannel.rules.knowledge.AgeRange;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;
import org.greenchannel.rules.knowledge.Diagnosis;

/**
 * Not with these diagnoses, not at this age, or not with both at once: rules 71, 72, 73, 82.
 *
 * @param diagnoses the diagnoses; {@code null} when only the age counts
 * @param age       the age on the day of the charge; {@code null} when only the diagnosis counts
 * @param ageText   the age as the row says it
 * @param ageEn     the age in English
 */
record ContraindicationCheck(IcdList diagnoses, AgeRange age, String ageText, String ageEn) implements LineCheck {

    @Override
    public Verdict judge(AuditClaim claim, AuditLine line) {
        if (diagnoses != null && !ill(claim)) {
            return Verdict.KEPT;
        }
        if (age == null) {
            return Verdict.BROKEN;
        }
        LocalDate day = line.occurred().toLocalDate();
        if (claim.birthDate() == null || claim.birthDate().isAfter(day)) {
            return Verdict.UNKNOWN;
        }
        return age.contains(claim.birthDate(), day) ? Verdict.BROKEN : Verdict.KEPT;
    }

    private boolean ill(AuditClaim claim) {
        for (Diagnosis diagnosis : claim.diagnoses()) {
            if (diagnoses.covers(diagnosis.code())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void explain(AuditClaim claim, AuditLine line, Map<String, String> evidence) {
        String zh = (age == null ? "" : ageText) + (diagnoses == null ? "" : diagnoses.zh());
        String en = (age == null ? "" : ageEn + " ") + (diagnoses == null ? "" : diagnoses.en());
        Evidence.both(evidence, "limit", zh.strip() + "禁用", "not for " + en.strip());
        if (diagnoses != null) {
            Diagnosis found = diagnoses.in(claim, false);
            Evidence.both(evidence, "actual", "诊断" + found.code(), "diagnosis " + found.code());
        } else if (claim.birthDate() == null) {
            Evidence.both(evidence, "actual", "出生日期不明", "no valid date of birth");
        } else {
            Evidence.both(evidence, "actual", "出生日期" + claim.birthDate(), "born " + claim.birthDate());
        }
    }
}
