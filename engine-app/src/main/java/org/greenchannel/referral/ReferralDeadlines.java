package org.greenchannel.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.greenchannel.decision.Calendars;
import org.greenchannel.decision.DecisionLog;
import org.greenchannel.escalation.Ladder;
import org.greenchannel.referral.Escalation.Level;
import org.greenchannel.rules.Decision;
import org.greenchannel.rules.Decisions;
import org.greenchannel.rules.referral.DeadlineFacts;
import org.springframework.stereotype.Component;

/**
 * By when each step is to be done and when it goes further up, as the table {@code referral.deadline} says, in
 * working time where it says so.
 */
@Component
class ReferralDeadlines {

  private final Decisions decisions;
  private final DecisionLog log;
  private final Calendars calendars;
  private final Clock clock;

  ReferralDeadlines(Decisions decisions, DecisionLog log, Calendars calendars, Clock clock) {
    this.decisions = decisions;
    this.log = log;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The row of the table for a step of a referral. */
  final class Terms {

    private final Decision decision;
    private final String region;

    private Terms(Decision decision, String region) {
      this.decision = decision;
      this.region = region;
    }

    int minutes() {
      return decision.number("minutes");
    }

    String onTimeout() {
      return decision.text("onTimeout");
    }

    Instant after(Instant from, long minutes) {
      Duration amount = Duration.ofMinutes(Math.max(0, minutes));
      return decision.flag("working") ? calendars.of(region).plusWorking(from, amount) : from.plus(amount);
    }

    long between(Instant from, Instant until) {
      Duration passed =
          decision.flag("working")
              ? calendars.of(region).workingBetween(from, until)
              : Duration.between(from, until);
      return Math.max(0, passed.toMinutes());
    }

    /** The first level beyond this one that the table knows; null when there is none. */
    Level beyond(Level level) {
      return new Ladder(decision).beyond(level);
    }

    /** When somebody is reminded, before anything else happens; null where the table knows no reminder. */
    Instant reminderAfter(Instant from) {
      int minutes = new Ladder(decision).minutesOf(Level.REMINDED);
      return minutes == 0 ? null : after(from, minutes);
    }

    /** When the next level beyond this one is reached; null when there is none. */
    Instant furtherAfter(Level level, Instant countsFrom, long spent) {
      Level next = beyond(level);
      return next == null ? null : after(countsFrom, new Ladder(decision).minutesOf(next) - spent);
    }
  }

  Terms termsOf(Referral referral, DeadlineStep step) {
    return termsOf(referral, step.name());
  }

  Terms termsOf(Referral referral, String step) {
    Triage triage = referral.triage();
    String channel = triage == null || triage.channel() == null ? "NONE" : triage.channel();
    String urgency = triage == null ? Urgency.ROUTINE.name() : triage.urgency().name();
    Decision decision =
        decisions.decide(
            new DeadlineFacts(
                referral.placing().region(), referral.placing().caseDate(), referral.kind().name(), step, urgency,
                channel));
    return new Terms(decision, referral.placing().region());
  }

  /** Whether a step counts in working time. */
  boolean isWorking(Referral referral, DeadlineStep step) {
    return termsOf(referral, step).decision.flag("working");
  }

  /** A step begins to count now; the decision is kept. */
  void start(Referral referral, DeadlineStep step) {
    Terms terms = termsOf(referral, step);
    Instant now = clock.instant();
    boolean asTheChannelSays = step == DeadlineStep.REPLY && terms.minutes() == 0;
    Instant due = asTheChannelSays ? referral.triage().replyDue() : terms.after(now, terms.minutes());
    start(referral, step, due);
  }

  /** A step begins to count now that is to be done by a given moment. */
  void start(Referral referral, DeadlineStep step, Instant due) {
    start(referral, step, clock.instant(), due);
  }

  private void start(Referral referral, DeadlineStep step, Instant from, Instant due) {
    Terms terms = termsOf(referral, step);
    log.write(terms.decision, referral.id().value(), referral.episodeId());
    referral.counts(referral.escalation().starting(step, from, due, terms.furtherAfter(Level.NONE, from, 0)));
  }

  /** The patient is expected. With a time arranged nobody asks after the visit before that time is over. */
  void expectVisit(Referral referral) {
    ReservedSlot slot = referral.slot();
    if (slot == null) {
      start(referral, DeadlineStep.VISIT);
      return;
    }
    Instant over = slot.until() == null ? slot.at() : slot.until();
    Instant from = over.isBefore(clock.instant()) ? clock.instant() : over;
    Terms terms = termsOf(referral, DeadlineStep.ATTENDANCE);
    start(referral, DeadlineStep.ATTENDANCE, from, terms.after(from, terms.minutes()));
  }

  /** What the clock of the answer has left; it stands still while the placer is asked. */
  Information stopped(Referral referral, String questions, String askedBy) {
    Escalation reply = referral.escalation();
    Terms terms = termsOf(referral, DeadlineStep.REPLY);
    Instant now = clock.instant();
    Instant from = reply.countsFrom() == null ? referral.placing().requestedAt() : reply.countsFrom();
    long before = reply.spentMinutes() == null ? 0 : reply.spentMinutes();
    return new Information(
        questions, now, askedBy, terms.between(now, referral.triage().replyDue()),
        before + terms.between(from, now), reply.level(), reply.dispatcher(), null, null);
  }

  /** The clock of the answer goes on with what it had left. */
  void resume(Referral referral, Information asked) {
    Terms terms = termsOf(referral, DeadlineStep.REPLY);
    Instant now = clock.instant();
    Instant due = terms.after(now, asked.replyLeftMinutes());
    Level level = asked.levelBefore() == null ? Level.NONE : asked.levelBefore();
    referral.counts(
        referral.escalation().resumed(
            DeadlineStep.REPLY, level, now, asked.replySpentMinutes(), due,
            terms.furtherAfter(level, now, asked.replySpentMinutes()), asked.dispatcherBefore()));
  }

  /**
   * Another urgency, another deadline: from when it began to count, and never later than before. An appointment that comes too
   * late for it does not stand in the way: the hospital is asked for an earlier one.
   */
  void tighten(Referral referral) {
    Escalation counts = referral.escalation();
    if (counts.step() == DeadlineStep.ATTENDANCE && isTooLate(referral.slot(), termsOf(referral, DeadlineStep.VISIT))) {
      start(referral, DeadlineStep.VISIT);
      return;
    }
    if (counts.step() == DeadlineStep.INFORMATION) {
      Terms reply = termsOf(referral, DeadlineStep.REPLY);
      referral.replyLeft(reply.between(clock.instant(), referral.triage().replyDue()));
    }
    Terms terms = termsOf(referral, counts.step());
    long spent = counts.spentMinutes() == null ? 0 : counts.spentMinutes();
    Instant due = counts.step() == DeadlineStep.REPLY ? referral.triage().replyDue() : earlier(counts, terms, spent);
    referral.counts(
        new Escalation(
            counts.step(), counts.level(), counts.since(), counts.countsFrom(), spent, due,
            terms.furtherAfter(counts.level(), counts.countsFrom(), spent), counts.dispatcher(), counts.round()));
  }

  private boolean isTooLate(ReservedSlot slot, Terms visit) {
    return slot != null && slot.at().isAfter(visit.after(clock.instant(), visit.minutes()));
  }

  /** When it was due before, or when the table says it is now. */
  private static Instant earlier(Escalation counts, Terms terms, long spent) {
    Instant due = terms.minutes() == 0 ? counts.dueAt() : terms.after(counts.countsFrom(), terms.minutes() - spent);
    return due.isBefore(counts.dueAt()) ? due : counts.dueAt();
  }
}
