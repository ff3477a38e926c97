package org.greenchannel.capacity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.greenchannel.act.Actor;
import org.greenchannel.registry.Institution;
import org.greenchannel.registry.Registry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A free place goes to the first who waits for it and may have it, is held for a time, and goes on to the next. */
@Component
class Offers {

  private static final int AT_ONCE = 100;

  private final Slots slots;
  private final Places places;
  private final WaitingList waiting;
  private final SlotRules rules;
  private final Registry registry;
  private final ObjectProvider<PlaceHolders> holders;
  private final Clock clock;

  Offers(
      Slots slots, Places places, WaitingList waiting, SlotRules rules, Registry registry, ObjectProvider<PlaceHolders> holders,
      Clock clock) {
    this.slots = slots;
    this.places = places;
    this.waiting = waiting;
    this.rules = rules;
    this.registry = registry;
    this.holders = holders;
    this.clock = clock;
  }

  /** Offers the free places of a slot, one after the other, as far as somebody waits for them. */
  void offer(UUID slotId) {
    List<UUID> passed = new ArrayList<>();
    while (passed.size() < AT_ONCE) {
      Slot slot = slots.find(slotId).orElseThrow();
      Instant now = clock.instant();
      if (slot.freeFor(true, true, now) == 0) {
        return;
      }
      Optional<Waiting> next = waiting.first(slot, slot.openFree(true, now) == 0, passed);
      if (next.isEmpty()) {
        return;
      }
      passed.add(next.get().id());
      offer(slot, next.get(), now);
    }
  }

  private void offer(Slot slot, Waiting next, Instant now) {
    Wish wish = next.wish();
    Optional<Boolean> kept = count(slot.id(), wish);
    if (kept.isEmpty()) {
      return;
    }
    if (next.resource() == Resource.VISIT && holders.stream().anyMatch(holder -> holder.takesAtOnce(next.holder()))) {
      places.add(wish, slot, kept.get(), Actor.ENGINE.username())
          .ifPresentOrElse(place -> waiting.given(next.id(), place.id()), () -> slots.giveBack(slot.id(), kept.get()));
      return;
    }
    Institution institution = registry.institution(slot.institution()).orElseThrow();
    Instant until = rules.offerUntil(institution.region(), next, LocalDate.ofInstant(now, clock.getZone()), now, slot.begin());
    places.offer(wish, slot, kept.get(), until, Actor.ENGINE.username())
        .ifPresentOrElse(place -> waiting.offered(next.id(), place.id()), () -> slots.giveBack(slot.id(), kept.get()));
  }

  /** Takes a place in the counts: a kept one first, for whom they are kept; tells which it was. */
  Optional<Boolean> count(UUID slot, Wish wish) {
    if (wish.family() && slots.takeKept(slot, wish.isUrgent())) {
      return Optional.of(true);
    }
    return slots.takeOpen(slot, wish.isUrgent()) ? Optional.of(false) : Optional.empty();
  }

  /** Ends a place, gives it back to its slot and on to whoever waits; false when it had ended before. */
  boolean end(Place place, String reason) {
    slots.lock(slotsOf(List.of(place)));
    boolean ended = places.end(place.id(), PlaceState.RELEASED, reason);
    if (ended) {
      giveOn(place);
    }
    return ended;
  }

  private void giveOn(Place place) {
    if (place.isOfPool()) {
      slots.giveBack(place.slotId(), place.kept());
      offer(place.slotId());
    }
  }

  static List<UUID> slotsOf(List<Place> places) {
    return places.stream().map(Place::slotId).filter(Objects::nonNull).distinct().toList();
  }

  /** Ends the offers that nobody has taken in time; the next are offered the places. */
  int lapse() {
    return lapse(places.lapsed(AT_ONCE));
  }

  /** The same for the offers of one slot. */
  int lapse(UUID slot) {
    return lapse(places.lapsed(AT_ONCE).stream().filter(p -> slot.equals(p.slotId())).toList());
  }

  private int lapse(List<Place> due) {
    slots.lock(slotsOf(due));
    List<Place> lapsed = due.stream().filter(place -> places.lapse(place.id())).toList();
    lapsed.forEach(place -> waiting.waitsAgain(place.id()));
    lapsed.forEach(this::giveOn);
    return lapsed.size();
  }
}
