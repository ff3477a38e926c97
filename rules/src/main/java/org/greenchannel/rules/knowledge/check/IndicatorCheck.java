package org.greenchannel.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditLine;

/**
 * One indicator over the visits of an institution: rules 56 to 63. A single claim is never found by it;
 * {@link org.greenchannel.rules.knowledge.Indicators} adds claims up.
 *
 * @param threshold reference value, a share from 0 to 1
 * @param items     charges that make up the share; {@code null} for the rate of readmission
 * @param days      days after discharge in which an unplanned admission counts; 0 for a share of charges
 * @param visits    med_type codes counted; empty for every visit
 */
public record IndicatorCheck(BigDecimal threshold, CodeList items, int days, Set<String> visits) implements CaseCheck {

    @Override
    public int windowDays() {
        return days;
    }

    @Override
    public void check(AuditCase audited) {
        // An indicator is a statement on many visits.
    }

    /** Whether the claim is one of those added up. */
    public boolean counts(AuditClaim claim) {
        return Visits.among(claim.visit(), visits);
    }

    /** What the claim adds to the whole: its amount in fen, or one visit. */
    public long whole(AuditClaim claim) {
        return items == null ? 1 : claim.lines().stream().mapToLong(AuditLine::amountFen).sum();
    }

    /** What the claim adds to the part: fen of the items, or one unplanned readmission. */
    public long part(AuditClaim claim) {
        if (items == null) {
            boolean unplanned = Evidence.blank(claim.visit().referral()) && Visits.before(claim, visits, days) != null;
            return unplanned ? 1 : 0;
        }
        return claim.lines().stream().filter(items::covers).mapToLong(AuditLine::amountFen).sum();
    }
}
