package org.greenchannel.worklist.web;

import java.time.Duration;
import java.time.Instant;
import org.greenchannel.act.Text;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.greenchannel.worklist.Escalation;
import org.greenchannel.worklist.WorkItem;
import org.greenchannel.worklist.WorkMarks;
import org.greenchannel.worklist.web.WorkTimes.Colour;
import org.greenchannel.worklist.web.WorkTimes.WorkClock;
import org.springframework.stereotype.Component;

/** Shows a piece of work to a person: its line, its clock, how far it has risen. */
@Component
class WorkViews {

  private final WorkTimes times;
  private final Registry registry;

  WorkViews(WorkTimes times, Registry registry) {
    this.times = times;
    this.registry = registry;
  }

  /** An item as a person sees it. */
  record Item(
      WorkItem work, String textZh, String textEn, boolean overdue, Text step, Text kind, Text urgency, Text institution,
      Text assignee, WorkClock clock, EscalationView escalation) {}

  /** How far work has risen, and since when; absent while it has not. */
  record EscalationView(Escalation level, Text text, Instant since, Long sinceMinutes) {}

  /** What Tasklist shows on a task's card. */
  record Card(
      String taskId, Text text, Instant dueAt, boolean overdue, Colour colour, Text left, Text age, boolean green,
      String urgency, Text urgencyText, Text state, EscalationView escalation) {}

  Item item(WorkItem work, Instant now) {
    WorkMarks marks = work.marks();
    WorkClock clock = times.clockOf(work, now);
    return new Item(
        work, line(work, clock, "｜", true), line(work, clock, " | ", false), work.isOverdueAt(now), step(work.name()),
        word("worklist.kind.", marks.kind()), word("worklist.urgency.", marks.urgency()), institution(work.institution()),
        work.assignee() == null ? null : registry.nameOf(work.assignee()), clock, escalation(marks, now));
  }

  Card card(WorkItem work, Instant now) {
    Item item = item(work, now);
    return new Card(
        work.taskId(), new Text(item.textZh(), item.textEn()), work.dueAt(), item.overdue(), item.clock().colour(),
        item.clock().leftText(), item.clock().ageText(), work.marks().green(), work.marks().urgency(),
        item.urgency(), work.marks().state(), item.escalation());
  }

  private EscalationView escalation(WorkMarks marks, Instant now) {
    if (marks.escalation() == Escalation.NONE) {
      return null;
    }
    Instant since = marks.escalatedAt();
    return new EscalationView(
        marks.escalation(), times.text("worklist.escalation." + marks.escalation()), since,
        since == null ? null : Duration.between(since, now).toMinutes());
  }

  /** 张*｜女 68｜心内科｜剩余 1 小时 20 分｜ZZ20261122-0031; work without a card of its record is named by its step. */
  private static String line(WorkItem work, WorkClock clock, String bar, boolean zh) {
    String card = zh ? work.cardZh() : work.cardEn();
    if (card == null) {
      return work.name();
    }
    String left = zh ? clock.leftText().zh() : clock.leftText().en();
    return card + bar + left + bar + work.number();
  }

  /** Models name their steps in two lines. */
  private static Text step(String name) {
    String[] lines = name.strip().split("\\s*\\R\\s*", 2);
    return new Text(lines[0], lines[lines.length - 1]);
  }

  /** A word of a context; one that nobody has named is shown as it is. */
  private Text word(String prefix, String code) {
    return code == null ? null : times.textOr(prefix + code, code);
  }

  private Text institution(String code) {
    return code == null
        ? null
        : registry.institution(code).map(WorkViews::name).orElse(new Text(code, code));
  }

  private static Text name(Institution institution) {
    return new Text(institution.nameZh(), institution.nameEn());
  }
}
