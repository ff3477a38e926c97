package org.greenchannel.rules.knowledge.check;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditClaim;
import org.greenchannel.rules.knowledge.AuditVisit;

/** Looking at the patient's visits. */
final class Visits {

    private Visits() {
    }

    /** Whether the visit is of one of these kinds; of any when none is named. */
    static boolean among(AuditVisit visit, Set<String> medTypes) {
        return medTypes.isEmpty() || visit.medType() != null && medTypes.contains(visit.medType());
    }

    /** The last stay of these kinds in the same institution that ended at most {@code days} days before this one began; or {@code null}. */
    static AuditVisit before(AuditClaim claim, Set<String> medTypes, long days) {
        AuditVisit now = claim.visit();
        AuditVisit last = null;
        for (AuditVisit earlier : claim.visits()) {
            if (among(earlier, medTypes) && sameHouse(earlier, now) && gap(earlier, now) >= 0 && gap(earlier, now) <= days
                    && (last == null || earlier.end().isAfter(last.end()))) {
                last = earlier;
            }
        }
        return last;
    }

    private static boolean sameHouse(AuditVisit earlier, AuditVisit now) {
        return earlier.institution() != null && earlier.institution().equals(now.institution()) && !Objects.equals(earlier.mdtrtId(), now.mdtrtId());
    }

    /** Days from the discharge to the admission; -1 when there is none. */
    static long gap(AuditVisit earlier, AuditVisit now) {
        if (earlier.end() == null || now.begin() == null || earlier.end().isAfter(now.begin())) {
            return -1;
        }
        return ChronoUnit.DAYS.between(earlier.end().toLocalDate(), now.begin().toLocalDate());
    }
}
