package org.greenchannel.rules.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditVisit;

/**
 * An admission too soon after the last discharge from the same institution: rule 49. A compliant referral explains it.
 *
 * @param gapDays fewer days than these between discharge and admission are too few
 * @param visits  med_type codes of admissions
 * @param except  diagnoses of planned repeated admissions; {@code null} for none
 */
record ReadmissionCheck(int gapDays, Set<String> visits, IcdList except) implements CaseCheck {

    @Override
    public int windowDays() {
        return gapDays;
    }

    @Override
    public Set<Trait> onlyWith() {
        return Set.of(Trait.EARLIER_VISIT);
    }

    @Override
    public void check(AuditCase audited) {
        AuditVisit now = audited.claim().visit();
        if (!Visits.among(now, visits) || !Evidence.blank(now.referral()) || except != null && except.in(audited.claim(), false) != null) {
            return;
        }
        AuditVisit last = Visits.before(audited.claim(), visits, gapDays - 1L);
        if (last != null) {
            long gap = Visits.gap(last, now);
            Map<String, String> evidence = new HashMap<>();
            Evidence.both(evidence, "limit", "出院后不少于" + gapDays + "天", "at least " + gapDays + " days after discharge");
            Evidence.both(evidence, "actual", "上次出院" + last.end().toLocalDate() + "，间隔" + gap + "天",
                    "discharged on " + last.end().toLocalDate() + ", " + gap + " days before");
            evidence.put("visit", last.mdtrtId());
            audited.foundVisit(evidence, List.of());
        }
    }
}
