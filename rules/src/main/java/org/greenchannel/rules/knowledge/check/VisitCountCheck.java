package org.greenchannel.rules.knowledge.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenchannel.rules.knowledge.AuditVisit;

/**
 * More visits than usual: rules 50, 51, 52.
 *
 * @param limit  visits allowed within the days, this one included
 * @param days   running days that end with the day of this visit
 * @param visits med_type codes counted
 */
record VisitCountCheck(int limit, int days, Set<String> visits) implements CaseCheck {

    @Override
    public int windowDays() {
        return days;
    }

    @Override
    public Set<Trait> onlyWith() {
        return Set.of(Trait.EARLIER_VISIT);
    }

    @Override
    public void check(AuditCase audited) {
        AuditVisit now = audited.claim().visit();
        if (!Visits.among(now, visits) || now.begin() == null) {
            return;
        }
        List<String> counted = new ArrayList<>();
        for (AuditVisit earlier : audited.claim().visits()) {
            if (Visits.among(earlier, visits) && !Objects.equals(earlier.mdtrtId(), now.mdtrtId()) && near(earlier, now)) {
                counted.add(earlier.mdtrtId());
            }
        }
        if (counted.size() + 1 > limit) {
            Map<String, String> evidence = new HashMap<>();
            Evidence.both(evidence, "limit", days + "天内" + limit + "次", limit + " in " + days + " days");
            Evidence.both(evidence, "actual", counted.size() + 1 + "次", String.valueOf(counted.size() + 1));
            evidence.put("excess", String.valueOf(counted.size() + 1 - limit));
            evidence.put("visits", String.join(" ", counted));
            audited.foundVisit(evidence, List.of());
        }
    }

    private boolean near(AuditVisit earlier, AuditVisit now) {
        if (earlier.begin() == null || earlier.begin().isAfter(now.begin())) {
            return false;
        }
        LocalDate first = now.begin().toLocalDate().minusDays(days - 1L);
        return !earlier.begin().toLocalDate().isBefore(first);
    }
}
