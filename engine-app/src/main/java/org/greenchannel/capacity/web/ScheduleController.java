package org.greenchannel.capacity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.greenchannel.act.Role;
import org.greenchannel.capacity.HospitalSlots;
import org.greenchannel.capacity.Priority;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.Schedule;
import org.greenchannel.capacity.ScheduleImportService;
import org.greenchannel.capacity.ScheduleService;
import org.greenchannel.capacity.Waiting;
import org.greenchannel.capacity.WaitingService;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An institution publishes its places, takes them over from its own system, and sees who waits for them. */
@RestController
@RequestMapping("/api/capacity")
class ScheduleController {

  private static final int LARGEST_PAGE = 200;
  private static final int MOST_DAYS = 90;

  private final ScheduleService schedules;
  private final ScheduleImportService imports;
  private final HospitalSlots hospital;
  private final WaitingService waiting;
  private final Once once;
  private final Problems problems;
  private final Clock clock;

  ScheduleController(
      ScheduleService schedules, ScheduleImportService imports, HospitalSlots hospital, WaitingService waiting, Once once,
      Problems problems, Clock clock) {
    this.schedules = schedules;
    this.imports = imports;
    this.hospital = hospital;
    this.waiting = waiting;
    this.once = once;
    this.problems = problems;
    this.clock = clock;
  }

  /** What was published. */
  record Published(UUID publication, List<SlotView> slots) {}

  /** Somebody who waits. */
  record Queued(
      int position, String number, String department, Resource resource, String item, Priority priority, boolean family,
      Instant since, String state, int offers) {

    static Queued of(Waiting w) {
      return new Queued(
          w.position(), w.number(), w.department(), w.resource(), w.item().isEmpty() ? null : w.item(), w.priority(), w.family(),
          w.since(), w.state(), w.offers());
    }
  }

  @PostMapping("/schedules")
  ResponseEntity<Object> publish(Actor actor, HttpServletRequest http, @Valid @RequestBody Schedule body) {
    return once.perform(
        http, actor, () -> schedules.publish(actor, body),
        done -> ResponseEntity.created(URI.create("/api/capacity/slots/" + done.slots().get(0).id()))
            .body(new Published(done.publication(), done.slots().stream().map(SlotView::own).toList())));
  }

  /** Takes over the coming days of the hospital's own system; the hospital is asked before the act begins. */
  @PostMapping("/schedules/acts/import")
  ResponseEntity<Object> take(Actor actor, HttpServletRequest http, @RequestParam(defaultValue = "14") int days) {
    if (!actor.is(Role.CLERK) && !actor.is(Role.SYSTEM)) {
      return problems.response(
          Refusal.forbidden("capacity.notYours", Objects.requireNonNullElse(actor.institutionCode(), "-")), Languages.of(http));
    }
    if (days < 1 || days > MOST_DAYS) {
      return problems.response(
          Refusal.invalid("field.outOfRange", "days", "1-" + MOST_DAYS), Languages.of(http));
    }
    Answer<List<HospitalSlots.Listed>> listed =
        hospital.of(actor.institutionCode(), clock.instant().plus(Duration.ofDays(days)));
    return listed.isDone()
        ? once.perform(
            http, actor, () -> imports.takeOver(actor, actor.institutionCode(), listed.value()), ResponseEntity::ok)
        : problems.response(listed.refusal(), Languages.of(http));
  }

  @GetMapping("/waiting")
  ResponseEntity<Object> waiting(
      Actor actor, HttpServletRequest http,
      @RequestParam(required = false) String department,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Answer<List<Waiting>> list =
        waiting.list(actor, department, Math.max(0, Math.min(10_000, page)), Math.max(1, Math.min(LARGEST_PAGE, size)));
    return list.isDone()
        ? ResponseEntity.ok(list.value().stream().map(Queued::of).toList())
        : problems.response(list.refusal(), Languages.of(http));
  }
}
