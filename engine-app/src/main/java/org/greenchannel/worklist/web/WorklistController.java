package org.greenchannel.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Refusal;
import org.greenchannel.problem.Problems;
import org.greenchannel.worklist.WorkCount;
import org.greenchannel.worklist.WorkFilter;
import org.greenchannel.worklist.WorkItem;
import org.greenchannel.worklist.WorkPage;
import org.greenchannel.worklist.Worklist;
import org.greenchannel.worklist.WorklistQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's open work: {@code GET /api/worklist} (pages, counts, filters) and the cards of Tasklist. */
@RestController
class WorklistController {

  private final Worklist worklist;
  private final WorkViews views;
  private final Problems problems;
  private final Clock clock;

  WorklistController(Worklist worklist, WorkViews views, Problems problems, Clock clock) {
    this.worklist = worklist;
    this.views = views;
    this.problems = problems;
    this.clock = clock;
  }

  /**
   * A page of open work.
   *
   * @param total how much matches, exact up to 1,000
   * @param more whether there is more than {@code total}
   * @param next what {@code after} is on the next page; absent on the last
   */
  record Page(long total, boolean more, int limit, List<WorkViews.Item> items, String next) {}

  @GetMapping("/api/worklist")
  ResponseEntity<Object> page(Actor actor, @ParameterObject WorkAsked asked) {
    if (!asked.hasKnownOrder()) {
      return refused("order", "worklist.unknownOrder", String.join(", ", WorkAsked.orders()), actor);
    }
    Instant now = clock.instant();
    WorklistQuery query = asked.query(actor, now);
    WorkPage page;
    try {
      page = worklist.page(query);
    } catch (IllegalArgumentException noSuchPlace) {
      return refused("after", "worklist.unknownPlace", "", actor);
    }
    WorkCount count = worklist.count(query);
    List<WorkViews.Item> items = page.items().stream().map(w -> views.item(w, now)).toList();
    return ResponseEntity.ok(new Page(count.total(), count.more(), query.limit(), items, page.next()));
  }

  /** How much there is under each heading of the list. */
  @GetMapping("/api/worklist/counts")
  Map<String, WorkCount> counts(Actor actor) {
    Instant now = clock.instant();
    Map<String, WorkCount> counts = new LinkedHashMap<>();
    counts.put("all", count(actor, WorkFilter.ALL));
    counts.put("mine", count(actor, new WorkFilter(actor.username(), null, null, false, false, false, null, null, null)));
    counts.put("overdue", count(actor, new WorkFilter(null, null, now, false, false, false, null, null, null)));
    counts.put("green", count(actor, new WorkFilter(null, null, null, true, false, false, null, null, null)));
    counts.put("awaiting", count(actor, new WorkFilter(null, null, null, false, true, false, null, null, null)));
    counts.put("escalated", count(actor, new WorkFilter(null, null, null, false, false, true, null, null, null)));
    return counts;
  }

  @GetMapping("/api/worklist/cards")
  List<WorkViews.Card> cards(Actor actor, @RequestParam List<String> taskIds) {
    Set<String> groups = WorkAsked.groups(actor);
    Instant now = clock.instant();
    Map<String, WorkItem> seen =
        worklist.byTaskIds(taskIds.stream().limit(WorkAsked.LARGEST_PAGE).toList()).stream()
            .filter(w -> groups.contains(w.candidateGroup()))
            .collect(Collectors.toMap(WorkItem::taskId, w -> w, (first, second) -> first));
    return seen.values().stream().map(w -> views.card(w, now)).toList();
  }

  private WorkCount count(Actor actor, WorkFilter filter) {
    return worklist.count(
        new WorklistQuery(WorkAsked.groups(actor), null, filter, org.greenchannel.worklist.WorkOrder.DUE, null, 1));
  }

  private ResponseEntity<Object> refused(String parameter, String code, String allowed, Actor actor) {
    return problems.response(Refusal.invalid(code, parameter, allowed), actor.locale());
  }
}
