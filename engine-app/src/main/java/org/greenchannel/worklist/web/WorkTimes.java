package org.greenchannel.worklist.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.greenchannel.act.Text;
import org.greenchannel.decision.Calendars;
import org.greenchannel.worklist.Escalation;
import org.greenchannel.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How old a piece of work is, how long is left, in which colour: in working time where its deadline counts so. */
@Component
class WorkTimes {

  private final Calendars calendars;
  private final MessageSource messages;
  private final int soonPercent;

  WorkTimes(
      Calendars calendars, MessageSource messages,
      @Value("${greenchannel.worklist.soon-percent:25}") int soonPercent) {
    this.calendars = calendars;
    this.messages = messages;
    this.soonPercent = soonPercent;
  }

  /** The colour of a deadline; the text always says the same in words. */
  enum Colour {
    NONE,
    CALM,
    SOON,
    OVERDUE
  }

  /**
   * The clock of a piece of work.
   *
   * @param ageMinutes since it was opened
   * @param leftMinutes until it is due, negative when it is overdue; null without a deadline
   * @param workingTime whether what is left counts in working time
   */
  record WorkClock(long ageMinutes, Text ageText, Instant dueAt, Long leftMinutes, Text leftText, Colour colour, boolean workingTime) {}

  WorkClock clockOf(WorkItem work, Instant now) {
    Duration age = Duration.between(work.createdAt(), now);
    Text ageText = words("worklist.age", age);
    if (work.dueAt() == null) {
      return new WorkClock(age.toMinutes(), ageText, null, null, text("worklist.noDeadline"), Colour.NONE, false);
    }
    boolean overdue = work.isOverdueAt(now);
    Duration left = overdue ? between(work, work.dueAt(), now) : between(work, now, work.dueAt());
    Text leftText = words((overdue ? "worklist.overdue" : "worklist.left") + (counts(work) ? "Working" : ""), left);
    return new WorkClock(
        age.toMinutes(), ageText, work.dueAt(), overdue ? -left.toMinutes() : left.toMinutes(), leftText,
        colour(work, left, overdue), counts(work));
  }

  /** Who has risen stays marked, however long the next step has. */
  private Colour colour(WorkItem work, Duration left, boolean overdue) {
    if (overdue) {
      return Colour.OVERDUE;
    }
    long whole = between(work, work.createdAt(), work.dueAt()).toSeconds();
    boolean soon = left.toSeconds() * 100 <= whole * soonPercent || work.marks().escalation() != Escalation.NONE;
    return soon ? Colour.SOON : Colour.CALM;
  }

  private Duration between(WorkItem work, Instant from, Instant until) {
    return counts(work)
        ? calendars.of(work.marks().region()).workingBetween(from, until)
        : Duration.between(from, until);
  }

  private static boolean counts(WorkItem work) {
    return work.marks().workingTime() && work.marks().region() != null;
  }

  private Text words(String frame, Duration time) {
    return new Text(in(Locale.SIMPLIFIED_CHINESE, frame, time), in(Locale.ENGLISH, frame, time));
  }

  private String in(Locale locale, String frame, Duration time) {
    String size = time.toDays() > 0 ? "worklist.days" : time.toHours() > 0 ? "worklist.hours" : "worklist.minutes";
    String words =
        messages.getMessage(
            size, new Object[] {String.valueOf(time.toDays()), String.valueOf(time.toDays() > 0 ? time.toHoursPart() : time.toHours()),
              String.valueOf(time.toMinutesPart())}, locale);
    return messages.getMessage(frame, new Object[] {words}, locale);
  }

  Text text(String code) {
    return textOr(code, code);
  }

  Text textOr(String code, String otherwise) {
    return new Text(
        messages.getMessage(code, null, otherwise, Locale.SIMPLIFIED_CHINESE),
        messages.getMessage(code, null, otherwise, Locale.ENGLISH));
  }
}
