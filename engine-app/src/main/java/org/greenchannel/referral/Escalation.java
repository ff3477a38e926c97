package org.greenchannel.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How far a deadline that nobody keeps has gone up: reminder, deputy, supervisor, the consortium's lead institution.
 *
 * @param step the deadline that counts now
 * @param level how far it has gone; a new step begins with none
 * @param since when it went there
 * @param countsFrom the moment the minutes of the table count from; after a pause the moment it ended
 * @param spentMinutes what had passed before the pause, in working time where the table says so
 * @param dueAt by when the step is to be done; null while the clock stands
 * @param nextAt when it goes further; null where the table knows no further level
 * @param dispatcher the lead institution, from the last level on
 * @param round grows with every deadline that starts to count, so that each has its own notices
 */
@Embeddable
public record Escalation(
    @Enumerated(EnumType.STRING) @Column(name = "deadline_step") DeadlineStep step,
    @Enumerated(EnumType.STRING) @Column(name = "escalation_level") Level level,
    @Column(name = "escalated_at") Instant since,
    @Column(name = "deadline_counts_from") Instant countsFrom,
    @Column(name = "deadline_spent_minutes") Long spentMinutes,
    @Column(name = "deadline_due") Instant dueAt,
    @Column(name = "next_escalation") Instant nextAt,
    @Column(name = "dispatcher") String dispatcher,
    @Column(name = "deadline_round") Integer round) {

  /** The levels, in the order in which they are reached. */
  public enum Level {
    NONE,
    REMINDED,
    DEPUTY,
    SUPERVISOR,
    REASSIGNED
  }

  static final Escalation NONE = new Escalation(null, Level.NONE, null, null, null, null, null, null, 0);

  /** Whether somebody has been told that this deadline is in danger or missed. */
  public boolean isRaised() {
    return level != Level.NONE;
  }

  Escalation starting(DeadlineStep next, Instant at, Instant due, Instant goesFurther) {
    return new Escalation(next, Level.NONE, null, at, 0L, due, goesFurther, null, round + 1);
  }

  Escalation reached(Level reached, Instant at, Instant goesFurther, String lead) {
    return new Escalation(step, reached, at, countsFrom, spentMinutes, dueAt, goesFurther, lead, round);
  }

  /** Goes on after a pause at the level it had reached. */
  Escalation resumed(
      DeadlineStep again, Level reached, Instant at, long spent, Instant due, Instant goesFurther, String lead) {
    return new Escalation(
        again, reached, reached == Level.NONE ? null : at, at, spent, due, goesFurther, lead, round + 1);
  }

  /** Nothing is due any more; what it had come to stays readable. */
  Escalation over() {
    return new Escalation(null, level, since, null, null, null, null, null, round);
  }
}
