package org.greenchannel.claim;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.greenchannel.rules.Plans.Plan;

/** Whether a claim comes late (延迟结算): told by the days of visit and entry, never by what the sender calls it. */
final class Lateness {

  private Lateness() {}

  /**
   * Why it comes late; null for a claim entered at once. One that comes so long after the visit's end that its plan calls it late has
   * to say why. Before that a reason is heard on any day after the visit's first, since an inpatient may complete papers before discharge.
   */
  static String reason(ClaimEntry entry, Plan plan, LocalDate today, Faults faults) {
    ClaimEntry.VisitEntry visit = entry.visit();
    if (plan.promptDays() == null) {
      return null;
    }
    boolean past = visit.end() != null && plan.isLate(visit.end().toLocalDate(), today);
    if (past && visit.lateReason() == null) {
      faults.add("/visit/lateReason", "claim.lateReasonMissing", ClaimEntry.VisitEntry.LATE_REASONS);
    }
    return today.isAfter(firstDay(entry)) ? visit.lateReason() : null;
  }

  private static LocalDate firstDay(ClaimEntry entry) {
    LocalDateTime begin = entry.visit().begin();
    return begin != null
        ? begin.toLocalDate()
        : entry.lines().stream().map(line -> line.occurred().toLocalDate()).min(LocalDate::compareTo).orElseThrow();
  }
}
