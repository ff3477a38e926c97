package org.greenchannel.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Role;
import org.greenchannel.escalation.EscalatedWork;
import org.greenchannel.referral.Escalation.Level;
import org.greenchannel.referral.ReferralNotices.Occasion;
import org.greenchannel.registry.Consortium;
import org.greenchannel.registry.Liaison;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deadlines that act: reminder, deputy, supervisor, the consortium's lead institution. Every level is on the case, in
 * the trail, in a mail to the one responsible, and lets more people see the open task.
 */
@Service
@Transactional
public class ReferralEscalationService implements EscalatedWork {

  private final ReferralAccess access;
  private final Referrals referrals;
  private final Worklist worklist;
  private final ReferralDeadlines deadlines;
  private final ReferralReasons reasons;
  private final Registry registry;
  private final ReferralProcess process;
  private final ReferralTrail trail;
  private final ReferralTelling telling;
  private final Clock clock;

  ReferralEscalationService(
      ReferralAccess access,
      Referrals referrals,
      Worklist worklist,
      ReferralDeadlines deadlines,
      ReferralReasons reasons,
      Registry registry,
      ReferralProcess process,
      ReferralTrail trail,
      ReferralTelling telling,
      Clock clock) {
    this.access = access;
    this.referrals = referrals;
    this.worklist = worklist;
    this.deadlines = deadlines;
    this.reasons = reasons;
    this.registry = registry;
    this.process = process;
    this.trail = trail;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public Optional<Next> escalate(UUID recordId) {
    return access.find(new ReferralId(recordId)).map(this::escalate);
  }

  /**
   * The deadline goes one level further up, as far as the table knows one and somebody is there. When somebody has acted meanwhile, nothing
   * happens any more.
   */
  private Next escalate(Referral referral) {
    Escalation now = referral.escalation();
    boolean counts = now.step() != null && now.nextAt() != null && !now.nextAt().isAfter(clock.instant());
    if (!counts) {
      return now.step() == null ? Next.NONE : new Next(now.nextAt());
    }
    ReferralDeadlines.Terms terms = deadlines.termsOf(referral, now.step());
    Level level = terms.beyond(now.level());
    String above = dispatcher(referral, level);
    if (level == null || level == Level.REASSIGNED && above == null) {
      referral.counts(now.reached(now.level(), now.since(), null, now.dispatcher()));
      return Next.NONE;
    }
    Instant further = terms.furtherAfter(level, now.countsFrom(), now.spentMinutes());
    Escalation reached = now.reached(level, clock.instant(), further, above);
    if (now.step() == DeadlineStep.FOLLOW_UP) {
      referral.counts(reached);
    } else if (referral.refusalOf(ReferralAct.ESCALATE, Actor.ENGINE) == null) {
      referral.escalated(reached, overdueAt(referral, now));
    } else {
      return Next.NONE;
    }
    trail.done(Actor.ENGINE, referral, "escalate." + level);
    referrals.flush();
    widen(referral, now.step(), level);
    worklist.mark(recordId(referral));
    return new Next(reached.nextAt());
  }

  private static UUID recordId(Referral referral) {
    return referral.id().value();
  }

  /** Every level that was reached is told to the one responsible for it; a level that was told is not told again. */
  @Override
  public boolean tellEscalated(UUID recordId) {
    Optional<Referral> found = access.find(new ReferralId(recordId));
    found.ifPresent(this::tellReached);
    return found.isPresent();
  }

  private void tellReached(Referral referral) {
    Escalation reached = referral.escalation();
    for (Level level : Level.values()) {
      if (reached.step() != null && level != Level.NONE && level.compareTo(reached.level()) <= 0) {
        tell(referral, level, reached.step());
      }
    }
  }

  private void tell(Referral referral, Level level, DeadlineStep step) {
    String responsible = step.responsible(referral);
    switch (level) {
      case REMINDED -> {
        telling.holder(referral, Occasion.REMINDED, responsible, Liaison.Part.LIAISON);
        if (step == DeadlineStep.REDEMPTION) {
          telling.patient(referral, Occasion.STILL_ORDERED);
        }
      }
      case DEPUTY -> telling.holder(referral, Occasion.OVERDUE, responsible, Liaison.Part.DEPUTY);
      case SUPERVISOR -> telling.holder(referral, Occasion.SUPERVISOR, responsible, Liaison.Part.SUPERVISOR);
      default -> {
        if (referral.escalation().dispatcher() != null) {
          telling.holder(
              referral, Occasion.REASSIGNED, referral.escalation().dispatcher(), Liaison.Part.LIAISON);
        }
      }
    }
  }

  /** The information never came: the request goes back where the table says so. Returns whether it did. */
  public boolean returnUnanswered(ReferralId id) {
    Referral referral = access.forStep(id);
    boolean returns = "RETURN".equals(deadlines.termsOf(referral, DeadlineStep.INFORMATION).onTimeout());
    if (returns && referral.refusalOf(ReferralAct.RETURN_UNANSWERED, Actor.ENGINE) == null) {
      String reason = reasons.ofTheHouse(referral, ReferralAct.RETURN_UNANSWERED);
      referral.returnUnanswered(reason);
      trail.because(Actor.ENGINE, referral, ReferralAct.RETURN_UNANSWERED.word(), reason);
    }
    return referral.state() == ReferralState.RETURNED;
  }

  private Instant overdueAt(Referral referral, Escalation now) {
    boolean missed = now.dueAt() != null && !now.dueAt().isAfter(clock.instant());
    return now.step() == DeadlineStep.REPLY && missed && referral.state().isUnanswered() ? clock.instant() : null;
  }

  private String dispatcher(Referral referral, Level level) {
    String to = referral.route().toInstitution();
    return level != Level.REASSIGNED
        ? null
        : registry
            .consortiumOf(to, LocalDate.now(clock))
            .map(Consortium::leadCode)
            .filter(lead -> !lead.equals(to))
            .orElse(null);
  }

  private void widen(Referral referral, DeadlineStep step, Level level) {
    String responsible = step.responsible(referral);
    if (level == Level.SUPERVISOR) {
      process.shared(referral, step, Role.SUPERVISOR.groupAt(responsible));
    } else if (level == Level.REASSIGNED) {
      process.shared(referral, step, Role.CLERK.groupAt(referral.escalation().dispatcher()));
    }
  }
}
