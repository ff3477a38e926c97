package org.greenchannel.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.capacity.Place;
import org.greenchannel.capacity.PlaceState;
import org.greenchannel.capacity.Resource;
import org.greenchannel.capacity.SlotKind;
import org.greenchannel.capacity.SlotSearchService;
import org.greenchannel.idempotency.Once;
import org.greenchannel.problem.Languages;
import org.greenchannel.problem.Problems;
import org.greenchannel.referral.ReferralId;
import org.greenchannel.referral.ReferralPlaceService;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which places this referral may have, which it holds, and examinations and beds reserved for it. */
@RestController
@RequestMapping("/api/referrals/{id}")
class ReferralPlaceController {

  private static final int LARGEST_PAGE = 200;
  private static final int LAST_PAGE = 1_000_000;

  private final ReferralPlaceService places;
  private final Once once;
  private final Problems problems;

  ReferralPlaceController(ReferralPlaceService places, Once once, Problems problems) {
    this.places = places;
    this.once = once;
    this.problems = problems;
  }

  /** A slot with places for this referral; {@code keptFree} of them are kept for family doctors. */
  record Choice(
      UUID id, String department, String practitioner, String item, SlotKind kind, Instant begin, Instant end, int free, int keptFree) {

    static Choice of(SlotSearchService.Seen seen) {
      var s = seen.slot();
      return new Choice(
          s.id(), s.department(), s.practitioner(), blankless(s.item()), s.kind(), s.begin(), s.end(), seen.free(), seen.keptFree());
    }
  }

  /** A page of them, earliest first. */
  record Choices(long total, int page, int size, List<Choice> slots) {}

  /** A place the referral holds, held, or is offered until a moment. */
  record Held(
      UUID id, UUID slotId, Resource resource, String item, String department, Instant begin, Instant end, Boolean kept,
      PlaceState state, Instant offerUntil, String where) {

    static Held of(Place p) {
      return new Held(
          p.id(), p.slotId(), p.resource(), blankless(p.item()), p.department(), p.begin(), p.end(), p.kept(), p.state(),
          p.offerUntil(), p.where());
    }
  }

  /** All of them, and the turn in the waiting list for a visit: 1 is next; absent when the referral does not wait. */
  record Places(List<Held> places, Integer waiting) {}

  /** The examination or bed wanted. */
  record Wanted(@NotNull UUID slotId, @NotNull Resource resource) {}

  @GetMapping("/slots")
  ResponseEntity<Object> slots(
      @PathVariable UUID id, Actor actor, HttpServletRequest http,
      @RequestParam(defaultValue = "VISIT") Resource resource,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime until,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    int which = Math.max(0, Math.min(LAST_PAGE, page));
    int most = Math.max(1, Math.min(LARGEST_PAGE, size));
    return shown(
        http, places.slots(new ReferralId(id), resource, instant(from), instant(until), which, most, actor),
        found -> new Choices(found.total(), found.page(), found.size(), found.slots().stream().map(Choice::of).toList()));
  }

  @GetMapping("/places")
  ResponseEntity<Object> places(@PathVariable UUID id, Actor actor, HttpServletRequest http) {
    return shown(
        http, places.places(new ReferralId(id), actor),
        held -> new Places(held.places().stream().map(Held::of).toList(), held.waiting().map(w -> w.position()).orElse(null)));
  }

  @PostMapping("/places")
  ResponseEntity<Object> take(
      @PathVariable UUID id, @Valid @RequestBody Wanted body, Actor actor, HttpServletRequest http) {
    return once.perform(
        http, actor, () -> places.take(new ReferralId(id), body.slotId(), body.resource(), actor),
        place -> ResponseEntity.ok(Held.of(place)));
  }

  @PostMapping("/places/{place}/acts/give-back")
  ResponseEntity<Object> giveBack(@PathVariable UUID id, @PathVariable UUID place, Actor actor, HttpServletRequest http) {
    return once.perform(
        http, actor, () -> places.giveBack(new ReferralId(id), place, actor), done -> ResponseEntity.ok(Held.of(done)));
  }

  private <T> ResponseEntity<Object> shown(HttpServletRequest http, Answer<T> answer, Function<T, Object> view) {
    return answer.isDone()
        ? ResponseEntity.ok(view.apply(answer.value()))
        : problems.response(answer.refusal(), Languages.of(http));
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static String blankless(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
