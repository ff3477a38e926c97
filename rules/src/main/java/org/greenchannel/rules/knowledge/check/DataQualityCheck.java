package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.Set;

/**
 * One check of what a claim says of itself: rules 35, 36, 38, 41, 42 and local rules.
 *
 * @param check     what is checked
 * @param limit     the check's number, see {@link DataCheck}
 * @param items     the check's codes; {@code null} for none
 * @param diagnoses visits with these diagnoses are checked; {@code null} for all
 * @param except    visits with these diagnoses are not; {@code null} for none
 * @param visits    med_type codes checked; empty for every visit
 */
record DataQualityCheck(DataCheck check, BigDecimal limit, CodeList items, IcdList diagnoses, IcdList except, Set<String> visits)
        implements CaseCheck {

    @Override
    public int windowDays() {
        return check.looksBack() ? limit.intValue() : 0;
    }

    @Override
    public Set<Trait> onlyWith() {
        return check.onlyWith();
    }

    @Override
    public void check(AuditCase audited) {
        if (Visits.among(audited.claim().visit(), visits) && (diagnoses == null || diagnoses.in(audited.claim(), false) != null)
                && (except == null || except.in(audited.claim(), false) == null)) {
            check.finder().find(audited, this);
        }
    }
}
