package org.greenchannel.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.worklist.WorkItem;
import org.greenchannel.worklist.Worklist;
import org.greenchannel.worklist.WorklistQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's open work: {@code GET /api/worklist} (pages, counts, filters) and the cards of Tasklist. */
@RestController
class WorklistController {

  private static final int LARGEST_PAGE = 200;

  private final Worklist worklist;
  private final Clock clock;

  WorklistController(Worklist worklist, Clock clock) {
    this.worklist = worklist;
    this.clock = clock;
  }

  /** A page of open work with the number of all that match. */
  record Page(long total, int offset, int limit, List<Item> items) {}

  /** An item as a person sees it. */
  record Item(WorkItem work, String textZh, String textEn, boolean overdue) {}

  /** What Tasklist shows on a task's card. */
  record Card(String taskId, Text text, Instant dueAt, boolean overdue) {}

  /** A text in both languages. */
  record Text(String zh, String en) {}

  @GetMapping("/api/worklist")
  Page page(
      Actor actor,
      @RequestParam(required = false) String search,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) String process,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "50") int limit) {
    Instant now = clock.instant();
    WorklistQuery query =
        new WorklistQuery(
            groups(actor), search == null || search.isBlank() ? null : search.trim(),
            overdue ? now : null, process, Math.max(0, offset), Math.max(1, Math.min(LARGEST_PAGE, limit)));
    List<Item> items = worklist.page(query).stream().map(w -> item(w, now)).toList();
    return new Page(worklist.count(query), query.offset(), query.limit(), items);
  }

  @GetMapping("/api/worklist/cards")
  List<Card> cards(Actor actor, @RequestParam List<String> taskIds) {
    Set<String> groups = groups(actor);
    Instant now = clock.instant();
    return worklist.byTaskIds(taskIds.stream().limit(LARGEST_PAGE).toList()).stream()
        .filter(w -> groups.contains(w.candidateGroup()))
        .map(w -> item(w, now))
        .map(i -> new Card(i.work().taskId(), new Text(i.textZh(), i.textEn()), i.work().dueAt(), i.overdue()))
        .toList();
  }

  private static Item item(WorkItem work, Instant now) {
    if (work.cardZh() == null) {
      return new Item(work, work.name(), work.name(), work.isOverdueAt(now));
    }
    return new Item(
        work,
        work.cardZh() + "｜" + timeZh(work.dueAt(), now) + "｜" + work.number(),
        work.cardEn() + " | " + timeEn(work.dueAt(), now) + " | " + work.number(),
        work.isOverdueAt(now));
  }

  private static String timeZh(Instant due, Instant now) {
    if (due == null) {
      return "无时限";
    }
    Duration left = Duration.between(now, due);
    Duration size = left.abs();
    String text =
        size.toDays() > 0
            ? size.toDays() + " 天 " + size.toHoursPart() + " 小时"
            : size.toHours() > 0
                ? size.toHours() + " 小时 " + size.toMinutesPart() + " 分"
                : size.toMinutes() + " 分";
    return (left.isNegative() ? "已超时 " : "剩余 ") + text;
  }

  private static String timeEn(Instant due, Instant now) {
    if (due == null) {
      return "no deadline";
    }
    Duration left = Duration.between(now, due);
    Duration size = left.abs();
    String text =
        size.toDays() > 0
            ? size.toDays() + " d " + size.toHoursPart() + " h"
            : size.toHours() > 0
                ? size.toHours() + " h " + size.toMinutesPart() + " min"
                : size.toMinutes() + " min";
    return left.isNegative() ? "overdue by " + text : text + " left";
  }

  private static Set<String> groups(Actor actor) {
    return actor.institutionCode() == null
        ? Set.of()
        : actor.roles().stream()
            .map(r -> r.groupAt(actor.institutionCode()))
            .collect(Collectors.toSet());
  }
}
