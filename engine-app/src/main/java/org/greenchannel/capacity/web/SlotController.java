package org.greenchannel.capacity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.capacity.BookingService;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.ScheduleService;
import org.greenchannel.capacity.SlotSearchService;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Look for places; withdraw slots; tell what the institution has given to the public itself. */
@RestController
@RequestMapping("/api/capacity")
class SlotController {

  private static final int LARGEST_PAGE = 200;
  private static final int LAST_PAGE = 1_000_000;

  private final SlotSearchService search;
  private final ScheduleService schedules;
  private final BookingService bookings;
  private final Once once;
  private final Problems problems;

  SlotController(
      SlotSearchService search, ScheduleService schedules, BookingService bookings, Once once, Problems problems) {
    this.search = search;
    this.schedules = schedules;
    this.bookings = bookings;
    this.once = once;
    this.problems = problems;
  }

  /** A page of slots. */
  record Page(long total, int page, int size, List<SlotView> slots) {}

  /** Why a slot is withdrawn, in words for those who have to tell the patients. */
  record Withdrawal(@NotBlank @Size(max = 200) String reason) {}

  /** The withdrawn slot and the places that have to be moved. */
  record Withdrawn(SlotView slot, List<PlaceView> held) {}

  /** A place given away by the institution itself, under its own reference. */
  record Booking(@NotBlank @Size(max = 64) String reference, @Size(max = 64) String patientId) {}

  @GetMapping("/slots")
  Page find(
      Actor actor,
      @RequestParam String institution,
      @RequestParam(required = false) String department,
      @RequestParam(defaultValue = "VISIT") Resource resource,
      @RequestParam(required = false) String item,
      @RequestParam(required = false) String practitioner,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime until,
      @RequestParam(defaultValue = "false") boolean free,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var query =
        new SlotSearchService.Query(
            institution, department, resource, item, practitioner, instant(from), instant(until), free);
    SlotSearchService.Page found =
        search.find(actor, query, Math.max(0, Math.min(LAST_PAGE, page)), Math.max(1, Math.min(LARGEST_PAGE, size)));
    return new Page(found.total(), found.page(), found.size(), found.slots().stream().map(SlotView::of).toList());
  }

  @GetMapping("/slots/{id}")
  ResponseEntity<Object> read(Actor actor, HttpServletRequest http, @PathVariable UUID id) {
    Answer<SlotSearchService.Seen> answer = search.read(actor, id);
    return answer.isDone()
        ? ResponseEntity.ok(SlotView.of(answer.value()))
        : problems.response(answer.refusal(), Languages.of(http));
  }

  @PostMapping("/slots/{id}/acts/withdraw")
  ResponseEntity<Object> withdraw(
      Actor actor, HttpServletRequest http, @PathVariable UUID id, @Valid @RequestBody Withdrawal body) {
    return once.perform(
        http, actor, () -> schedules.withdraw(actor, id, body.reason()),
        done -> ResponseEntity.ok(
            new Withdrawn(SlotView.own(done.slot()), done.held().stream().map(PlaceView::of).toList())));
  }

  @PostMapping("/slots/{id}/acts/book")
  ResponseEntity<Object> book(Actor actor, HttpServletRequest http, @PathVariable UUID id, @Valid @RequestBody Booking body) {
    return once.perform(
        http, actor, () -> bookings.book(actor, id, body.reference(), body.patientId()),
        place -> ResponseEntity.ok(PlaceView.of(place)));
  }

  @PostMapping("/bookings/{reference}/acts/cancel")
  ResponseEntity<Object> cancel(Actor actor, HttpServletRequest http, @PathVariable String reference) {
    return once.perform(
        http, actor, () -> bookings.cancel(actor, reference), place -> ResponseEntity.ok(PlaceView.of(place)));
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
