package org.greenchannel.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.referral.Escalation.Level;
import org.greenchannel.referral.ReferralNotices.Occasion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deadlines that act: reminder, deputy, supervisor, the consortium's lead institution. Every level is on the case, in
 * the trail, in a mail to the one responsible, and lets more people see the open task.
 */
@Service
@Transactional
public class ReferralEscalationService {

  private final ReferralAccess access;
  private final ReferralDeadlines deadlines;
  private final ReferralReasons reasons;
  private final LeadInstitution leads;
  private final ReferralProcess process;
  private final ReferralTrail trail;
  private final Clock clock;

  ReferralEscalationService(
      ReferralAccess access,
      ReferralDeadlines deadlines,
      ReferralReasons reasons,
      LeadInstitution leads,
      ReferralProcess process,
      ReferralTrail trail,
      Clock clock) {
    this.access = access;
    this.deadlines = deadlines;
    this.reasons = reasons;
    this.leads = leads;
    this.process = process;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What the process asks about.
   *
   * @param more there is a further level
   * @param nextAt when it is reached; null when there is none
   */
  public record Next(boolean more, Instant nextAt) {

    static final Next NONE = new Next(false, null);
  }

  /** The deadline goes one level further up. When somebody has acted meanwhile, nothing happens any more. */
  public Next escalate(ReferralId id) {
    Referral referral = access.forStep(id);
    Escalation now = referral.escalation();
    boolean counts = now.step() != null && now.nextAt() != null && !now.nextAt().isAfter(clock.instant());
    if (!counts) {
      return now.step() == null ? Next.NONE : nextOf(now);
    }
    ReferralDeadlines.Terms terms = deadlines.termsOf(referral, now.step());
    Level level = terms.beyond(now.level());
    Escalation reached =
        now.reached(level, clock.instant(), terms.furtherAfter(level, now.countsFrom(), now.spentMinutes()), dispatcher(referral, level));
    if (now.step() == DeadlineStep.FOLLOW_UP) {
      referral.counts(reached);
    } else if (referral.refusalOf(ReferralAct.ESCALATE, Actor.ENGINE) == null) {
      referral.escalated(reached, overdueAt(referral, now));
    } else {
      return Next.NONE;
    }
    trail.done(Actor.ENGINE, referral, "escalate." + level);
    widen(referral, now.step(), level);
    return nextOf(reached);
  }

  /** The information never came: the request goes back. */
  public void returnUnanswered(ReferralId id) {
    Referral referral = access.forStep(id);
    if (referral.refusalOf(ReferralAct.RETURN_UNANSWERED, Actor.ENGINE) == null) {
      String reason = reasons.ofTheHouse(referral, ReferralAct.RETURN_UNANSWERED);
      referral.returnUnanswered(reason);
      trail.because(Actor.ENGINE, referral, ReferralAct.RETURN_UNANSWERED.word(), reason);
    }
  }

  private static Next nextOf(Escalation escalation) {
    return new Next(escalation.nextAt() != null, escalation.nextAt());
  }

  private Instant overdueAt(Referral referral, Escalation now) {
    boolean missed = now.dueAt() != null && !now.dueAt().isAfter(clock.instant());
    return now.step() == DeadlineStep.REPLY && missed && referral.state().isUnanswered() ? clock.instant() : null;
  }

  private String dispatcher(Referral referral, Level level) {
    return level == Level.REASSIGNED
        ? leads.of(referral.route().toInstitution(), LocalDate.now(clock)).orElse(null)
        : null;
  }

  private void widen(Referral referral, DeadlineStep step, Level level) {
    String responsible = step.responsible(referral);
    if (level == Level.SUPERVISOR) {
      process.shared(referral, step, Role.SUPERVISOR.groupAt(responsible));
    } else if (level == Level.REASSIGNED && referral.escalation().dispatcher() != null) {
      process.shared(referral, step, Role.CLERK.groupAt(referral.escalation().dispatcher()));
    }
  }

  /** What the mail about a level is called. */
  static Occasion occasionOf(Level level) {
    return switch (level) {
      case NONE, REMINDED -> Occasion.REMINDED;
      case DEPUTY -> Occasion.OVERDUE;
      case SUPERVISOR -> Occasion.SUPERVISOR;
      case REASSIGNED -> Occasion.REASSIGNED;
    };
  }
}
