package org.greenchannel.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.greenchannel.act.Refusal;
import org.springframework.stereotype.Component;

/**
 * The follow-up by primary care: after an urgent up-referral within the days of the table (国家基本公共卫生服务规范:
 * 紧急情况转诊后 2 周内主动随访), after a down-referral on the day that was agreed.
 */
@Component
class ReferralFollowUps {

  private final ReferralDeadlines deadlines;
  private final Clock clock;

  ReferralFollowUps(ReferralDeadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** A referral that moved an urgent patient is followed up; others are not. */
  void begin(Referral referral) {
    boolean urgent =
        referral.kind() == ReferralKind.UP && referral.triage().urgency().compareTo(Urgency.URGENT) >= 0;
    if (urgent) {
      ReferralDeadlines.Terms terms = deadlines.termsOf(referral, DeadlineStep.FOLLOW_UP);
      Instant due = terms.after(clock.instant(), terms.minutes());
      referral.followUpDue(due.atZone(clock.getZone()).toLocalDate());
      deadlines.start(referral, DeadlineStep.FOLLOW_UP, due);
    }
  }

  /** The follow-up that a hand-over names is due on its day. */
  void beginAfterHandover(Referral down) {
    Instant due = down.aftercare().dueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    deadlines.start(down, DeadlineStep.FOLLOW_UP, due);
  }

  /** Null when the patient can have been seen on that day: after the request, not in the future. */
  Refusal refusalOf(FollowUpVisit visit, Referral referral) {
    LocalDate today = LocalDate.now(clock);
    LocalDate first = referral.placing().caseDate();
    return visit.seenOn().isAfter(today) || visit.seenOn().isBefore(first)
        ? Refusal.invalid("referral.followUpDayImpossible", "/seenOn", first + " .. " + today)
        : null;
  }
}
