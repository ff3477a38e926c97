package org.greenchannel.capacity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenchannel.act.Actor;
import org.greenchannel.act.Answer;
import org.greenchannel.act.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places of the pool, taken and given back. A holder has at most one place of a sort; taking what one has already, and giving
 * back what one has not, change nothing. The hospital's own system hears of it afterwards ({@link Settlement}).
 */
@Service
@Transactional
public class SlotPool {

  private static final int CANDIDATES = 8;
  private static final int ROUNDS = 100;

  private final Slots slots;
  private final Places places;
  private final WaitingList waiting;
  private final Offers offers;
  private final Clock clock;

  SlotPool(Slots slots, Places places, WaitingList waiting, Offers offers, Clock clock) {
    this.slots = slots;
    this.places = places;
    this.waiting = waiting;
    this.offers = offers;
    this.clock = clock;
  }

  /** Whether the department publishes coming places of the wished sort here. */
  public boolean publishes(Wish wish) {
    return slots.publishes(wish);
  }

  /**
   * Takes a place in a named slot, in the caller's transaction; an offered place is accepted.
   *
   * @return the place, or {@code capacity.slotUnknown}, {@code otherInstitution}, {@code otherDepartment}, {@code alreadyPlaced},
   *     {@code slotTaken}, {@code slotKept}, {@code slotNotReleased}, {@code slotPast}, {@code slotWithdrawn}
   */
  public Answer<Place> take(Wish wish, UUID slotId, Actor by) {
    return place(wish, slotId, false, by);
  }

  /** The same, where a place of this sort that is held already is given back for it; refused, the old one stays. */
  public Answer<Place> move(Wish wish, UUID slotId, Actor by) {
    return place(wish, slotId, true, by);
  }

  /** The same for the earliest slot other than the one that is held; empty when there is none, and the old one stays. */
  public Optional<Place> moveToEarliest(Wish wish, Actor by) {
    places.lockHolder(wish.holder());
    UUID held = places.active(wish.holder(), wish.resource(), wish.item()).map(Place::slotId).orElse(null);
    for (Slot slot : slots.earliest(wish, CANDIDATES)) {
      Answer<Place> answer = slot.id().equals(held) ? null : place(wish, slot.id(), true, by);
      if (answer != null && answer.isDone()) {
        return Optional.of(answer.value());
      }
    }
    return Optional.empty();
  }

  /**
   * Takes the earliest place that the wish may have, at once and whatever becomes of the caller's transaction, so that no slot
   * stays locked while a hospital is asked. Called again it gives the same place.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<Place> hold(Wish wish) {
    Optional<Place> mine = mine(wish);
    if (mine.isPresent()) {
      return mine;
    }
    for (int round = 0; round < ROUNDS; round++) {
      List<Slot> candidates = slots.earliest(wish, CANDIDATES);
      for (Slot slot : candidates) {
        Optional<Boolean> kept = offers.count(slot.id(), wish);
        if (kept.isPresent()) {
          return Optional.of(added(wish, slot, kept.get(), Actor.ENGINE));
        }
      }
      if (candidates.isEmpty() && offers.lapse() == 0) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Keeps, at once, that the hospital's own system is going to be asked, where it publishes nothing here. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Place holdOutside(Wish wish) {
    return mine(wish).orElseGet(() -> places.addOutside(wish, Actor.ENGINE.username()).orElseThrow());
  }

  /** Gives back all that a record holds and takes it from the waiting lists; true when it held something. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean releaseNow(UUID holder, String reason) {
    return release(holder, reason);
  }

  /** The same in the caller's transaction. */
  public boolean release(UUID holder, String reason) {
    places.lockHolder(holder);
    waiting.leaveAll(holder);
    List<Place> held = places.active(holder);
    slots.lock(Offers.slotsOf(held));
    return held.stream().filter(place -> offers.end(place, reason)).count() > 0;
  }

  /** Gives one place back; false when it was given back before. */
  public boolean releaseOne(Place place, String reason) {
    places.lockHolder(place.holder());
    waiting.leave(place.holder(), place.resource(), place.item(), false);
    return offers.end(place, reason);
  }

  /** Gives back the place of the visit and leaves its waiting list; examinations and beds stay. */
  public boolean releaseVisit(UUID holder, String reason) {
    places.lockHolder(holder);
    waiting.leave(holder, Resource.VISIT, "", false);
    return places.active(holder, Resource.VISIT, "").filter(place -> offers.end(place, reason)).isPresent();
  }

  /** Queues for a place, at once; whoever queues already keeps the place in the list, whoever has one does not queue. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<Waiting> queue(Wish wish) {
    places.lockHolder(wish.holder());
    if (places.active(wish.holder(), wish.resource(), wish.item()).isEmpty()) {
      waiting.join(wish);
    }
    return waiting.find(wish.holder(), wish.resource(), wish.item());
  }

  /** Queues for a place before all others of the same urgency, in the caller's transaction: whoever has lost one. */
  public void queueFirst(Wish wish) {
    places.lockHolder(wish.holder());
    if (places.active(wish.holder(), wish.resource(), wish.item()).isEmpty()) {
      waiting.joinFirst(wish);
    }
  }

  @Transactional(readOnly = true)
  public Optional<Place> find(UUID placeId) {
    return places.find(placeId);
  }

  /** All that a record ever held, in order. */
  @Transactional(readOnly = true)
  public List<Place> placesOf(UUID holder) {
    return places.of(holder);
  }

  /** The place in the waiting list for visits, if any. */
  @Transactional(readOnly = true)
  public Optional<Waiting> waitingOf(UUID holder) {
    return waiting.find(holder, Resource.VISIT, "");
  }

  /** The place that the holder has; one at an institution that is not asked any more goes back. */
  private Optional<Place> mine(Wish wish) {
    places.lockHolder(wish.holder());
    waiting.lock(wish.holder());
    Optional<Place> mine = places.active(wish.holder(), wish.resource(), wish.item());
    if (mine.isPresent() && !mine.get().institution().equals(wish.institution())) {
      offers.end(mine.get(), "REDIRECTED");
      return Optional.empty();
    }
    mine.filter(p -> p.state() == PlaceState.OFFERED).ifPresent(p -> accepted(wish, p));
    return mine.flatMap(p -> places.find(p.id()));
  }

  private void accepted(Wish wish, Place place) {
    places.accept(place.id());
    waiting.leave(wish.holder(), place.resource(), place.item(), true);
  }

  private Answer<Place> place(Wish wish, UUID slotId, boolean instead, Actor by) {
    places.lockHolder(wish.holder());
    waiting.lock(wish.holder());
    Slot slot = slots.find(slotId).orElse(null);
    Refusal wrong = SlotRefusals.notOf(wish, slot, slotId);
    if (wrong != null) {
      return Answer.refused(wrong);
    }
    Wish exact = wish.of(slot);
    Place mine = places.active(exact.holder(), exact.resource(), exact.item()).orElse(null);
    if (mine != null && slotId.equals(mine.slotId()) && !isLapsed(mine)) {
      if (mine.state() == PlaceState.OFFERED) {
        accepted(exact, mine);
      }
      return Answer.done(places.find(mine.id()).orElseThrow());
    }
    if (mine != null && mine.state() != PlaceState.OFFERED && !instead) {
      return Answer.refused(Refusal.conflict("capacity.alreadyPlaced", wish.number()));
    }
    return exchange(exact, slot, mine, by);
  }

  /** First the new place, so that nobody loses the old one for nothing. */
  private Answer<Place> exchange(Wish wish, Slot slot, Place mine, Actor by) {
    slots.lock(Stream.of(slot.id(), mine == null ? null : mine.slotId()).filter(Objects::nonNull).toList());
    Optional<Boolean> kept = offers.count(slot.id(), wish);
    if (kept.isEmpty() && offers.lapse(slot.id()) > 0) {
      kept = offers.count(slot.id(), wish);
    }
    if (kept.isEmpty()) {
      return Answer.refused(SlotRefusals.why(slots.find(slot.id()).orElseThrow(), wish, clock.instant()));
    }
    if (mine != null) {
      offers.end(mine, "EXCHANGED");
    }
    return Answer.done(added(wish, slot, kept.get(), by));
  }

  private Place added(Wish wish, Slot slot, boolean kept, Actor by) {
    Place place =
        places.add(wish, slot, kept, by.username())
            .orElseThrow(() -> new ConcurrencyFailureException(wish.number() + " was given a place of this sort meanwhile"));
    waiting.leave(wish.holder(), place.resource(), place.item(), true);
    return place;
  }

  private boolean isLapsed(Place place) {
    Instant until = place.offerUntil();
    return place.state() == PlaceState.OFFERED && !until.isAfter(clock.instant());
  }
}
